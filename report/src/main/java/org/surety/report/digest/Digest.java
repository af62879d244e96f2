package org.surety.report.digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.surety.analysis.who.Answer;
import org.surety.analysis.who.WhoResult;
import org.surety.analysis.who.WhoRow;

/**
 * The answers to {@code who} in few sections.
 *
 * @param sections by procedure and victim, then by attackers whose answers are alike
 */
public record Digest(List<Section> sections) {

    /** The variable that stands for the place of an attack, beside the open terms. */
    public static final String PLACE = "place";
    /** The value of {@link #PLACE} where the text names none. */
    public static final String ELSEWHERE = "elsewhere";

    /** Copies the list. */
    public Digest {
        sections = List.copyOf(sections);
    }

    /**
     * Attackers whose answers are alike.
     *
     * @param attackers in the order of the rows
     * @param standsFor for how many interchangeable attackers they stand, themselves included
     * @param cases every case: the readings and, where there are several, the place
     */
    public record Section(String procedure, Optional<String> victim, List<String> attackers, int standsFor,
            List<CaseTree.Case<Verdict>> cases) {
        /** Copies the lists. */
        public Section {
            attackers = List.copyOf(attackers);
            cases = List.copyOf(cases);
        }

        /** What one question depends on, among the cases that {@code asked} keeps; empty if it keeps none. */
        public <V> Optional<CaseTree<V>> tree(Predicate<Verdict> asked, Function<Verdict, V> question) {
            List<CaseTree.Case<V>> kept = cases.stream().filter(it -> asked.test(it.value()))
                    .map(it -> new CaseTree.Case<>(it.at(), question.apply(it.value()))).toList();
            return kept.isEmpty() ? Optional.empty() : Optional.of(CaseTree.of(kept));
        }
    }

    private record Where(String procedure, Optional<String> victim) {
    }

    private record Alike(Where where, Map<Map<String, String>, Verdict> cases) {
    }

    /** The digest of a result. */
    public static Digest of(WhoResult result) {
        boolean places = new HashSet<>(result.rows().stream().map(it -> it.situation().place()).toList()).size() > 1;
        Map<Where, Map<String, List<WhoRow>>> byAttacker = new LinkedHashMap<>();
        for (WhoRow row : result.rows()) {
            WhoRow.Situation at = row.situation();
            byAttacker.computeIfAbsent(new Where(at.procedure(), at.victim()), it -> new LinkedHashMap<>())
                    .computeIfAbsent(at.attacker(), it -> new ArrayList<>()).add(row);
        }
        Map<Alike, List<String>> alike = new LinkedHashMap<>();
        Map<Alike, Integer> counts = new HashMap<>();
        byAttacker.forEach((where, attackers) -> attackers.forEach((attacker, rows) -> {
            Alike key = new Alike(where, cases(rows, attacker, places));
            alike.computeIfAbsent(key, it -> new ArrayList<>()).add(attacker);
            counts.merge(key, rows.stream().mapToInt(it -> it.situation().standsFor()).max().orElse(1), Integer::sum);
        }));
        List<Section> sections = new ArrayList<>();
        alike.forEach((key, attackers) -> sections.add(new Section(key.where().procedure(), key.where().victim(), attackers,
                counts.getOrDefault(key, 1), key.cases().entrySet().stream()
                        .map(it -> new CaseTree.Case<>(it.getKey(), it.getValue())).toList())));
        return new Digest(sections);
    }

    private static Map<Map<String, String>, Verdict> cases(List<WhoRow> rows, String attacker, boolean places) {
        Map<Answer, Verdict> known = new HashMap<>();
        Map<Map<String, String>, Verdict> cases = new LinkedHashMap<>();
        for (WhoRow row : rows) {
            Map<String, String> at = new LinkedHashMap<>(row.reading().choices());
            if (places) {
                at.put(PLACE, row.situation().place().orElse(ELSEWHERE));
            }
            cases.put(at, known.computeIfAbsent(row.answer(), it -> Verdict.of(it, attacker)));
        }
        return cases;
    }

    /** The open terms, and perhaps the place, on which anything in it depends. */
    public Set<String> deciding() {
        Set<String> found = new HashSet<>();
        for (Section section : sections) {
            section.tree(it -> true, Function.identity()).ifPresent(it -> found.addAll(it.variables()));
        }
        return found;
    }
}
