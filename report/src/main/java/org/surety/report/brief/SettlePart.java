package org.surety.report.brief;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.surety.analysis.crisis.answer.Bounds;
import org.surety.analysis.who.AttackersAlone;
import org.surety.analysis.who.Flip;
import org.surety.design.settle.Ladder;
import org.surety.design.settle.VersionScore;
import org.surety.model.agreement.OpenTerm;
import org.surety.report.BriefSheet;
import org.surety.report.view.BriefView;
import org.surety.report.view.Chance;
import org.surety.report.words.Brought;
import org.surety.report.words.English;
import org.surety.report.words.Percent;
import org.surety.report.words.ReadingWords;

/** What must be settled in the text, in which order, and what each clause buys. */
final class SettlePart {

    private final BriefSheet sheet;
    private final Ladder ladder;
    private final ReadingWords readings;
    private final Brought brought;

    SettlePart(BriefSheet sheet, Brought brought) {
        this.brought = brought;
        this.sheet = sheet;
        this.ladder = sheet.ladder();
        this.readings = new ReadingWords(ladder.family().terms());
    }

    List<BriefView.Settle> lines() {
        return ladder.rungs().stream().map(this::line).toList();
    }

    private BriefView.Settle line(Ladder.Rung rung) {
        List<BriefSheet.Wording> amendments = rung.changes().stream()
                .flatMap(it -> sheet.amendment(it.term(), it.to()).stream()).toList();
        VersionScore before = rung.before().standing();
        List<BriefView.Change> changes = changes(before, rung.after().standing());
        return new BriefView.Settle(String.join(" and ", rung.changes().stream().map(Ladder.Change::term).toList()),
                String.join(" ", rung.changes().stream().map(this::question).distinct().toList()),
                label(rung.changes()), amendments.isEmpty()
                        ? Optional.empty()
                        : Optional.of(String.join(" ", amendments.stream().map(BriefSheet.Wording::words).toList())),
                amendments.stream().map(BriefSheet.Wording::finding).findFirst(),
                told(changes, BriefView.Change::before), told(changes, BriefView.Change::after), changes,
                rung.instead().stream().map(it -> new BriefView.Instead(it.term(), label(it.term(), it.to()),
                        told(changes(before, it.standing()), BriefView.Change::after))).toList());
    }

    /** What is asked; of an amendment, what it is about. */
    private String question(Ladder.Change change) {
        return sheet.amendment(change.term(), change.to()).map(BriefSheet.Wording::question)
                .orElseGet(() -> term(change.term()).question());
    }

    private static String told(List<BriefView.Change> changes, Function<BriefView.Change, String> side) {
        return String.join(", ", changes.stream().map(it -> it.answer() + " " + side.apply(it)).toList());
    }

    /** The answers that differ between two versions. */
    private List<BriefView.Change> changes(VersionScore before, VersionScore after) {
        List<BriefView.Change> changes = new ArrayList<>();
        chance(before).ifPresent(was -> chance(after).filter(is -> !is.equals(was))
                .ifPresent(is -> changes.add(new BriefView.Change("chance", was, is))));
        add(changes, "able to stop it alone", stopping(before.attackers()), stopping(after.attackers()));
        add(changes, "owed", owed(before.attackers()), owed(after.attackers()));
        return changes;
    }

    private static void add(List<BriefView.Change> changes, String answer, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new BriefView.Change(answer, before, after));
        }
    }

    private static String stopping(AttackersAlone alone) {
        return alone.helped() == 0
                ? "it cannot come"
                : alone.stopping() == 0 ? "nobody" : alone.stopping() + " of " + alone.helped();
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

    /** The chance over the scenarios in which anything makes a difference, with every assumption at its middle. */
    private Optional<String> chance(VersionScore standing) {
        List<Double> middles = ladder.telling().stream().map(it -> standing.chances().get(it)).toList();
        return middles.isEmpty()
                ? Optional.empty()
                : Optional.of(Percent.range(Collections.min(middles), Collections.max(middles)));
    }

    private static String owed(AttackersAlone alone) {
        return alone.owing() == 0 ? "no" : alone.owing() == alone.helped() ? "yes" : "in some cases";
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
        return new BriefView.Rung(label, over(version), alone.stopping(), alone.helped(), stopping(alone), marks);
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
                ? "No chance is told: there is no scenario that could be tried on the text. "
                : "The chance is that of " + brought.enough() + hour() + " over the "
                        + English.count(ladder.telling().size(), "scenario", "scenarios")
                        + " in which any of this makes a difference, with every assumption at its middle; each row has "
                        + "all "
                        + "rows before it. ";
        String untold = ladder.untold() == 0
                ? ""
                : English.capital(English.count(ladder.untold(), "version was", "versions were"))
                        + " left out: clauses that make no sense together, or a chance that cannot be told exactly and "
                        + "at once. ";
        Set<String> own = new LinkedHashSet<>(sheet.family().terms().stream().map(OpenTerm::name).toList());
        Set<String> deciding = new LinkedHashSet<>(sheet.who().flips().stream()
                .filter(it -> !it.changes().isEmpty()).map(Flip::term).toList());
        List<String> elsewhere = ladder.idle().stream().filter(deciding::contains).toList();
        List<String> idle = ladder.idle().stream().filter(it -> own.contains(it) && !deciding.contains(it)).toList();
        long amendments = ladder.idle().stream().filter(it -> !own.contains(it)).count();
        List<String> unchanged = new ArrayList<>(idle.stream().map(readings::term).toList());
        if (amendments > 0) {
            unchanged.add("amendments of " + English.count(amendments, "other clause", "other clauses"));
        }
        String untouched = (elsewhere.isEmpty()
                ? ""
                : "Not tested in these scenarios, though other answers depend on it: "
                        + English.and(elsewhere.stream().map(readings::term).toList()) + ". ")
                + (unchanged.isEmpty()
                        ? ""
                        : "Tried without a change of these answers: " + English.and(unchanged) + ". ");
        return (tried + scenarios + untold + untouched
                + "What changes most is not what anybody ought to want; whoever wants to be bound less reads the rows "
                + "from the other end.").strip();
    }
}
