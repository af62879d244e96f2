package org.surety.report.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.surety.analysis.crisis.answer.Bounds;
import org.surety.analysis.who.AttackersAlone;
import org.surety.design.settle.Ladder;
import org.surety.model.agreement.OpenTerm;
import org.surety.report.BriefSheet;
import org.surety.report.view.BriefView;
import org.surety.report.view.Chance;
import org.surety.report.words.English;
import org.surety.report.words.Names;
import org.surety.report.words.PercentWords;
import org.surety.report.words.ScenarioWords;

/** What must be settled in the text, in which order, and what each clause buys. */
final class SettlePart {

    private final BriefSheet sheet;
    private final Ladder ladder;
    private final Names names;

    SettlePart(BriefSheet sheet, Names names) {
        this.sheet = sheet;
        this.ladder = sheet.ladder();
        this.names = names;
    }

    List<BriefView.Settle> lines() {
        return ladder.rungs().stream().map(this::line).toList();
    }

    private BriefView.Settle line(Ladder.Rung rung) {
        List<String> wordings = new ArrayList<>();
        List<String> findings = new ArrayList<>();
        rung.changes().forEach(it -> sheet.amendment(it.term(), it.to()).ifPresent(amendment -> {
            wordings.add(amendment.words());
            findings.add(amendment.finding());
        }));
        return new BriefView.Settle(String.join(" and ", rung.changes().stream().map(Ladder.Change::term).toList()),
                String.join(" ", rung.changes().stream().map(it -> term(it.term()).question()).toList()),
                label(rung.changes().stream().map(it -> label(it.term(), it.to())).toList()),
                wordings.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", wordings)),
                findings.stream().findFirst(), told(rung.before(), rung.after(), true),
                told(rung.before(), rung.after(), false));
    }

    private OpenTerm term(String name) {
        return ladder.family().terms().stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    }

    private String label(String term, String reading) {
        return sheet.amendment(term, reading).map(BriefSheet.Wording::label)
                .orElseGet(() -> term + " is " + English.words(reading));
    }

    private static String label(List<String> parts) {
        return English.and(parts);
    }

    /** What differs between two versions, of one of them: its chance, and who can stop it alone. */
    private String told(Ladder.Version before, Ladder.Version after, boolean first) {
        Ladder.Version of = first ? before : after;
        List<String> parts = new ArrayList<>();
        least(of).ifPresent(it -> parts.add(PercentWords.of(of.bounds().get(it).middle())));
        AttackersAlone alone = of.standing().attackers();
        boolean stopping = before.standing().attackers().stopping() != after.standing().attackers().stopping();
        if (stopping || parts.isEmpty()) {
            parts.add(stoppedBy(alone));
        }
        if (before.standing().attackers().owing() != after.standing().attackers().owing()) {
            parts.add(alone.owing() == 0 ? "not owed" : alone.owing() == alone.helped() ? "owed" : "owed in part");
        }
        if (before.standing().attackers().helped() != after.standing().attackers().helped()) {
            parts.add("possible against " + alone.helped() + " of " + alone.count() + " attackers");
        }
        return String.join("; ", parts);
    }

    private OptionalInt leastOf(Ladder.Version version) {
        return version.least(ladder.telling());
    }

    private Optional<Integer> least(Ladder.Version version) {
        OptionalInt found = leastOf(version);
        return found.isPresent() ? Optional.of(found.getAsInt()) : Optional.empty();
    }

    private static String stoppedBy(AttackersAlone alone) {
        int stopping = alone.stopping();
        if (stopping == 0) {
            return "no attacker can stop it alone";
        }
        return stopping == alone.count()
                ? "every attacker can stop it alone"
                : stopping + " of " + alone.count() + " attackers can stop it alone";
    }

    List<BriefView.Rung> rungs(AcceptPart accept) {
        List<BriefView.Rung> rungs = new ArrayList<>();
        rungs.add(rung(weakest(), ladder.first(), accept.marks(0)));
        for (int i = 0; i < ladder.rungs().size(); i++) {
            Ladder.Rung rung = ladder.rungs().get(i);
            rungs.add(rung(label(rung.changes().stream().map(it -> label(it.term(), it.to())).toList()), rung.after(),
                    accept.marks(i + 1)));
        }
        return rungs;
    }

    /** The weakest version by what is settled first. */
    private String weakest() {
        return ladder.rungs().stream().findFirst().flatMap(it -> it.changes().stream().findFirst())
                .map(it -> sheet.amendment(it.term(), it.to()).isPresent()
                        && it.from().size() == 1 && ladder.first().choice().size() == 1
                                ? "as written"
                                : English.or(it.from().stream().map(one -> label(it.term(), one)).toList()))
                .orElse("as written");
    }

    private BriefView.Rung rung(String label, Ladder.Version version, List<BriefView.Mark> marks) {
        Optional<Integer> least = least(version);
        AttackersAlone alone = version.standing().attackers();
        return new BriefView.Rung(label, least.map(it -> chance(version.bounds().get(it))),
                least.map(it -> ladder.scenarios().get(it).id()), alone.stopping(), alone.count(), stoppedBy(alone),
                marks);
    }

    private static Chance chance(Bounds bounds) {
        return Chance.of(bounds);
    }

    String note() {
        String tried = "Found by trying " + English.figures(ladder.tried())
                + " versions, one clause after another; another order may change more. ";
        String scenarios = ladder.scenarios().isEmpty()
                ? "Without a scenario no chance is told. "
                : "The chance is that in the scenario in which it is least likely, of "
                        + Stream.of(ladder.telling()).flatMap(List::stream)
                                .map(it -> ScenarioWords.title(ladder.scenarios().get(it))).distinct().count()
                        + " in which any of this makes a difference; each row has all rows before it. ";
        String idle = ladder.idle().isEmpty()
                ? ""
                : "Tried without a change of these answers: " + English.and(ladder.idle()) + ". ";
        return (tried + scenarios + idle + "What changes most is not what anybody ought to want: whoever would have "
                + names.agreement().id() + " bind less reads the rows from the other end.").strip();
    }
}
