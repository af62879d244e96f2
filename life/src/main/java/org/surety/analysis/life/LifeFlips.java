package org.surety.analysis.life;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.surety.analysis.life.LifeAnswer.Answers;
import org.surety.analysis.life.LifeAnswer.Case;
import org.surety.analysis.life.graph.KeyWords;
import org.surety.model.agreement.OpenTerm;
import org.surety.semantics.Work;
import org.surety.semantics.life.Interpretation;

/** Finds what changes answers: cases that differ in the reading of one term only, or only in the law. */
final class LifeFlips {

    private static final Map<String, Function<Answers, Object>> QUESTIONS = questions();

    private LifeFlips() {}

    private static Map<String, Function<Answers, Object>> questions() {
        Map<String, Function<Answers, Object>> all = new LinkedHashMap<>();
        all.put("entry", Answers::entry);
        all.put("exposure", it -> List.of(it.exposure(), it.converse(), it.unsearched()));
        all.put("exit", Answers::exits);
        all.put("claims", Answers::claims);
        all.put("remedies", Answers::remedies);
        all.put("calendar", Answers::calendar);
        return all;
    }

    /** The numbers of the answers, question by question. */
    static List<Long> told(Answers answers, KeyWords words) {
        return QUESTIONS.values().stream().map(it -> words.of(it.apply(answers))).toList();
    }

    static List<LifeResult.LifeFlip> of(List<OpenTerm> terms, List<Case> cases) {
        List<LifeResult.LifeFlip> found = new ArrayList<>();
        for (OpenTerm term : terms) {
            Set<String> dependent = dependent(term.name(), terms);
            flip(term.name(), cases.stream().filter(it -> it.reading().of(term.name()).isPresent()).toList(), it -> {
                Map<String, String> rest = new LinkedHashMap<>(it.reading().choices());
                rest.keySet().removeAll(dependent);
                return List.of(rest, it.interpretation());
            }).ifPresent(found::add);
        }
        flip("law", cases.stream().filter(LifeFlips::isPlain).toList(), it -> it.reading()).ifPresent(found::add);
        flip("life.entry", cases.stream().filter(it -> !it.interpretation().isVienna()).toList(), Case::reading)
                .ifPresent(found::add);
        flip("life.term.notice", cases.stream().filter(it -> it.interpretation().isVienna()).toList(), Case::reading)
                .ifPresent(found::add);
        return found;
    }

    /** Of each law the case that implies least beyond it: signature for entry, no right to leave. */
    private static boolean isPlain(Case it) {
        return it.interpretation().silentEntry() == Interpretation.SilentEntry.ON_SIGNATURE
                && !it.interpretation().impliedWithdrawal();
    }

    /** The term, and the terms that exist only under some of its readings, directly or through another. */
    private static Set<String> dependent(String name, List<OpenTerm> terms) {
        Set<String> found = new LinkedHashSet<>(Set.of(name));
        boolean more = true;
        while (more) {
            more = false;
            for (OpenTerm term : terms) {
                more |= term.when().keySet().stream().anyMatch(found::contains) && found.add(term.name());
            }
        }
        return found;
    }

    private static Optional<LifeResult.LifeFlip> flip(String name, List<Case> cases, Function<Case, Object> rest) {
        Map<Object, List<Case>> alike = new LinkedHashMap<>();
        cases.forEach(it -> alike.computeIfAbsent(rest.apply(it), key -> new ArrayList<>()).add(it));
        List<String> changed = new ArrayList<>();
        int number = 0;
        for (String question : QUESTIONS.keySet()) {
            Work.check();
            int asked = number++;
            if (alike.values().stream()
                    .anyMatch(all -> all.stream().map(it -> it.told().get(asked)).distinct().limit(2).count() > 1)) {
                changed.add(question);
            }
        }
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(new LifeResult.LifeFlip(name, changed, Optional.empty()));
    }
}
