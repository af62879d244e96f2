package org.surety.report.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.surety.analysis.who.CaseTree;
import org.surety.analysis.who.WhoRow;
import org.surety.model.agreement.Reading;
import org.surety.report.words.AnswerWords.Told;
import org.surety.report.words.AttackWords;

/**
 * Attacks to which the answers are alike, whatever the reading.
 *
 * @param procedure the procedure they set off
 * @param attackers who attacks, in any one of them; one of each kind that the text treats alike
 * @param victims who is attacked, likewise; empty where the text leaves no choice
 * @param acting who attacks whom, in words that name nobody who stands for others
 * @param first a reading in which all of these attackers have a part
 * @param cases the readings and their answers, at a place of which the text says nothing in particular
 * @param places how other places differ
 */
public record Panel(String procedure, List<String> attackers, List<String> victims, AttackWords acting,
        Reading first, List<CaseTree.Case<AnswerInWords>> cases, List<PlaceNote> places) {

    /** Copies the lists. */
    public Panel {
        attackers = List.copyOf(attackers);
        victims = List.copyOf(victims);
        cases = List.copyOf(cases);
        places = List.copyOf(places);
    }

    /**
     * How the answers for a place differ from those where no place is named, or where every place that was asked about
     * is named, from those at the first.
     *
     * @param alike what is said where they do not: {@code as where no place is named}
     * @param lines by reading, {@code alike} or what is different
     */
    public record PlaceNote(String place, String alike, List<Line<String>> lines) {
        /** Copies the list. */
        public PlaceNote {
            lines = List.copyOf(lines);
        }
    }

    /** Readings that have something in common, and what that is. */
    public record Line<V>(Map<String, List<String>> when, V value) {}

    /**
     * An answer that may be told from other readings by {@code question}, each line with the readings that lead to it.
     */
    public <V> List<Line<V>> lines(Function<AnswerInWords, V> question) {
        return lines(cases, question);
    }

    static <V, W> List<Line<W>> lines(List<CaseTree.Case<V>> cases, Function<V, W> question) {
        List<CaseTree.Case<W>> asked =
                cases.stream().map(it -> new CaseTree.Case<>(it.at(), question.apply(it.value()))).toList();
        return CaseTree.of(asked).paths().stream().map(path -> new Line<>(path.when(), path.value())).toList();
    }

    /** The whole answers: readings that differ only in numbers share a line, which then has no numbers. */
    public List<Line<Told>> told() {
        return lines(AnswerInWords::plain).stream().map(line -> new Line<>(line.when(), numbers(line))).toList();
    }

    private Told numbers(Line<Told> line) {
        List<List<String>> counted =
                cases.stream().filter(it -> meets(it.at(), line.when())).map(it -> it.value().counted().parts())
                        .distinct().toList();
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < line.value().parts().size(); i++) {
            int part = i;
            Set<String> said = Set.copyOf(counted.stream().map(it -> it.get(part)).toList());
            parts.add(said.size() == 1 ? said.iterator().next() : line.value().parts().get(i));
        }
        return new Told(parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4), parts.get(5));
    }

    /** Whether the readings {@code at} are among those of a line. */
    static boolean meets(Map<String, String> at, Map<String, List<String>> when) {
        return when.entrySet().stream().allMatch(it -> it.getValue().contains(at.getOrDefault(it.getKey(), "")));
    }

    /** Whether a situation is one of these attacks, at any place. */
    public boolean covers(WhoRow.Situation situation) {
        Optional<String> victim = situation.victim();
        return situation.procedure().equals(procedure) && attackers.contains(situation.attacker())
                && victim.map(victims::contains).orElse(true);
    }
}
