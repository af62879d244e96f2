package org.surety.report.brief;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.surety.analysis.crisis.answer.Bounds;
import org.surety.analysis.who.AttackersAlone;
import org.surety.design.settle.Ladder;
import org.surety.design.settle.Standing;
import org.surety.model.agreement.OpenTerm;
import org.surety.report.BriefSheet;
import org.surety.report.view.BriefView;
import org.surety.report.view.Chance;
import org.surety.report.words.Brought;
import org.surety.report.words.English;
import org.surety.report.words.Names;
import org.surety.report.words.Percent;
import org.surety.report.words.ReadingWords;

/** What must be settled in the text, in which order, and what each clause buys. */
final class SettlePart {

    private final BriefSheet sheet;
    private final Ladder ladder;
    private final Names names;
    private final ReadingWords readings;
    private final Brought brought;

    SettlePart(BriefSheet sheet, Names names, Brought brought) {
        this.brought = brought;
        this.sheet = sheet;
        this.ladder = sheet.ladder();
        this.names = names;
        this.readings = new ReadingWords(ladder.family().terms());
    }

    List<BriefView.Settle> lines() {
        return ladder.rungs().stream().map(this::line).toList();
    }

    private BriefView.Settle line(Ladder.Rung rung) {
        List<BriefSheet.Wording> amendments = rung.changes().stream()
                .flatMap(it -> sheet.amendment(it.term(), it.to()).stream()).toList();
        Standing before = rung.before().standing();
        Standing after = rung.after().standing();
        return new BriefView.Settle(String.join(" and ", rung.changes().stream().map(Ladder.Change::term).toList()),
                String.join(" ", rung.changes().stream().map(it -> term(it.term()).question()).toList()),
                label(rung.changes()), amendments.isEmpty()
                        ? Optional.empty()
                        : Optional.of(String.join(" ", amendments.stream().map(BriefSheet.Wording::words).toList())),
                amendments.stream().map(BriefSheet.Wording::finding).findFirst(), told(before, after, before),
                told(before, after, after), rung.instead().stream().map(it -> new BriefView.Instead(it.term(),
                        label(it.term(), it.to()), told(before, it.standing(), it.standing()))).toList());
    }

    private String label(List<Ladder.Change> changes) {
        return English.and(changes.stream().map(it -> label(it.term(), it.to())).toList());
    }

    private OpenTerm term(String name) {
        return ladder.family().terms().stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    }

    private String label(String term, String reading) {
        return readings.of(term, reading);
    }

    /** Of one of two versions what differs between them: the chance, who can stop it alone, whether it is owed. */
    private String told(Standing before, Standing after, Standing of) {
        AttackersAlone was = before.attackers();
        AttackersAlone is = after.attackers();
        AttackersAlone alone = of.attackers();
        List<String> parts = new ArrayList<>();
        if (!chance(before).equals(chance(after))) {
            chance(of).ifPresent(parts::add);
        }
        if (!stoppedBy(was).equals(stoppedBy(is))) {
            parts.add(stoppedBy(alone));
        }
        if (!owed(was).equals(owed(is))) {
            parts.add(owed(alone));
        }
        return parts.isEmpty() ? chance(of).orElseGet(() -> stoppedBy(alone)) : English.and(parts);
    }

    /** The chance over the scenarios in which anything makes a difference, with every assumption at its middle. */
    private Optional<String> chance(Standing standing) {
        List<Double> middles = ladder.telling().stream().map(it -> standing.chances().get(it)).toList();
        return middles.isEmpty()
                ? Optional.empty()
                : Optional.of(Percent.range(Collections.min(middles), Collections.max(middles)));
    }

    private static String owed(AttackersAlone alone) {
        return alone.owing() == 0
                ? "not owed"
                : alone.owing() == alone.helped() ? "owed" : "owed against some attackers";
    }

    private static String stoppedBy(AttackersAlone alone) {
        int stopping = alone.stopping();
        if (stopping == 0 && alone.helped() > 0) {
            return "no attacker can stop it alone";
        }
        return alone.helped() == 0
                ? "it cannot come"
                : stopping == alone.helped()
                        ? "every attacker can stop it alone"
                        : stopping + " of " + alone.helped() + " attackers can stop it alone";
    }

    List<BriefView.Rung> rungs(AcceptPart accept) {
        List<BriefView.Rung> rungs = new ArrayList<>();
        rungs.add(rung(weakest(), ladder.first(), accept.marks(0)));
        for (int i = 0; i < ladder.rungs().size(); i++) {
            Ladder.Rung rung = ladder.rungs().get(i);
            rungs.add(rung(label(rung.changes()), rung.after(),
                    accept.marks(i + 1)));
        }
        return rungs;
    }

    /** The weakest version: the readings of the first open term that is settled, all that come to the same. */
    private String weakest() {
        return ladder.rungs().stream().flatMap(it -> it.changes().stream())
                .filter(it -> sheet.family().terms().stream().anyMatch(term -> term.name().equals(it.term())))
                .findFirst().map(it -> English.or(it.from().stream().map(one -> label(it.term(), one)).toList()))
                .orElse("the text as it is written");
    }

    private BriefView.Rung rung(String label, Ladder.Version version, List<BriefView.Mark> marks) {
        AttackersAlone alone = version.standing().attackers();
        return new BriefView.Rung(label, over(version), alone.stopping(), alone.helped(), stoppedBy(alone), marks);
    }

    /** The least chance over the telling scenarios, and between what it lies over all of them and all assumptions. */
    private Optional<Chance> over(Ladder.Version version) {
        List<Bounds> all = ladder.telling().stream().map(it -> version.bounds().get(it)).toList();
        return all.stream().min(Comparator.comparingDouble(Bounds::least)).map(it -> Chance.of(new Bounds(
                all.stream().mapToDouble(Bounds::low).min().orElse(0), it.middle(),
                all.stream().mapToDouble(Bounds::high).max().orElse(1), all.stream().allMatch(Bounds::tight),
                it.cut())));
    }

    /** The hour after which it is too late, which all scenarios that were tried have. */
    private String hour() {
        return ladder.scenarios().getFirst().faitAccompli().map(it -> " within " + it).orElse(" at any time");
    }

    /** What the bars of the picture are. */
    String chances() {
        return ladder.scenarios().isEmpty() ? "" : English.capital(brought.enough()) + hour();
    }

    String note() {
        String tried = "Found by trying " + English.figures(ladder.tried())
                + " versions, one clause after another; another order may change more. ";
        String scenarios = ladder.scenarios().isEmpty()
                ? "Without a scenario no chance is told. "
                : "The chance is that of " + brought.enough() + hour() + " over the "
                        + English.count(ladder.telling().size(), "scenario", "scenarios")
                        + " in which any of this makes a difference, and each row has all rows before it. ";
        String untold = ladder.untold() == 0
                ? ""
                : English.capital(English.count(ladder.untold(), "version was", "versions were"))
                        + " left out: clauses that make no sense together, or a chance that cannot be told exactly and at once. ";
        String idle = ladder.idle().isEmpty()
                ? ""
                : "Tried without a change of these answers: " + English.and(ladder.idle()) + ". ";
        return (tried + scenarios + untold + idle
                + "What changes most is not what anybody ought to want: whoever would have "
                + names.agreement().id() + " bind less reads the rows from the other end.").strip();
    }
}
