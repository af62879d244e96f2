package org.surety.analysis.who;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.surety.analysis.voting.MinimalSets;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.quantity.Hours;
import org.surety.semantics.Work;

/**
 * Finds the open terms that change an answer: rows that differ in the reading of one term only, with different answers.
 */
final class Flips {

    /** More sets than this are told by their number. */
    private static final int FEW = 12;

    private final List<OpenTerm> terms;
    private final Map<WhoRow.Situation, List<WhoRow>> bySituation = new LinkedHashMap<>();
    /** By answer, which many rows share. */
    private final Map<Flip.Question, Map<CaseAnswer, String>> told = new EnumMap<>(Flip.Question.class);

    private Flips(List<OpenTerm> terms, List<WhoRow> rows) {
        this.terms = terms;
        rows.forEach(row -> bySituation.computeIfAbsent(row.situation(), key -> new ArrayList<>()).add(row));
    }

    static List<Flip> of(List<OpenTerm> terms, List<WhoRow> rows) {
        Flips flips = new Flips(terms, rows);
        List<Flip> found = new ArrayList<>();
        for (OpenTerm term : terms) {
            List<Flip.Change> changes = flips.changes(term);
            if (!changes.isEmpty()) {
                found.add(new Flip(term.name(), changes));
            }
        }
        return found;
    }

    private List<Flip.Change> changes(OpenTerm term) {
        Set<String> dependent = dependent(term.name());
        List<Flip.Change> changes = new ArrayList<>();
        bySituation.forEach((situation, rows) -> {
            Map<Map<String, String>,
                    List<WhoRow>> groups = rows.stream().filter(it -> it.reading().of(term.name()).isPresent())
                            .collect(Collectors.groupingBy(it -> others(it, dependent), LinkedHashMap::new,
                                    Collectors.toList()));
            for (Flip.Question question : Flip.Question.values()) {
                change(term, question, situation, List.copyOf(groups.values())).ifPresent(changes::add);
            }
        });
        return changes;
    }

    /** The term, and the terms that exist only under some of its readings, directly or through another. */
    private Set<String> dependent(String name) {
        Set<String> found = new LinkedHashSet<>(Set.of(name));
        for (int i = 0; i < terms.size(); i++) {
            for (OpenTerm term : terms) {
                if (term.when().keySet().stream().anyMatch(found::contains)) {
                    found.add(term.name());
                }
            }
        }
        return found;
    }

    private static Map<String, String> others(WhoRow row, Set<String> dependent) {
        Map<String, String> rest = new LinkedHashMap<>(row.reading().choices());
        rest.keySet().removeAll(dependent);
        return rest;
    }

    private Optional<Flip.Change> change(OpenTerm term, Flip.Question question, WhoRow.Situation situation,
            List<List<WhoRow>> groups) {
        Map<String, Set<String>> answers = new LinkedHashMap<>();
        int comparable = 0;
        int changed = 0;
        Map<CaseAnswer, String> known = told.computeIfAbsent(question, it -> new IdentityHashMap<>());
        for (List<WhoRow> group : groups) {
            Set<String> distinct = new LinkedHashSet<>();
            Set<String> readings = new LinkedHashSet<>();
            for (WhoRow row : group) {
                Work.check();
                if (question != Flip.Question.POSSIBLE && !row.answer().possible()) {
                    // That help cannot come at all is the first question's change; the others only follow from it.
                    continue;
                }
                String reading = row.reading().of(term.name()).orElseThrow();
                String words = known.computeIfAbsent(row.answer(), it -> told(question, it));
                readings.add(reading);
                distinct.add(words);
                answers.computeIfAbsent(reading, key -> new LinkedHashSet<>()).add(words);
            }
            comparable += readings.size() > 1 ? 1 : 0;
            changed += readings.size() > 1 && distinct.size() > 1 ? 1 : 0;
        }
        if (changed == 0) {
            return Optional.empty();
        }
        Map<String, List<String>> all = new LinkedHashMap<>();
        answers.forEach((reading, some) -> all.put(reading, List.copyOf(some)));
        return Optional.of(new Flip.Change(question, situation, all, changed == comparable));
    }

    private static String told(Flip.Question question, CaseAnswer answer) {
        return switch (question) {
            case POSSIBLE -> answer.possible() ? "yes" : "no";
            case OWED -> answer.owed() ? "yes" : "no";
            case BLOCKERS -> sets(answer.blockers());
            case ENOUGH -> sets(answer.enough());
            case ALONE -> answer.alone().isEmpty() ? "nobody" : String.join(", ", answer.alone());
            case WINDOW -> window(answer.window());
        };
    }

    private static String sets(MinimalSets sets) {
        if (sets.count().signum() == 0) {
            return "nobody";
        }
        return sets.isComplete() && sets.listed().size() <= FEW
                ? sets.listed().stream().map(it -> String.join(" + ", it)).collect(Collectors.joining("; "))
                : sets.count() + " minimal sets";
    }

    private static String window(Window window) {
        if (!window.isPossible()) {
            return "never";
        }
        return "from hour " + window.earliest().map(Hours::count).orElse(0L)
                + window.latest().map(it -> " to hour " + it.count()).orElse(", no latest hour");
    }
}
