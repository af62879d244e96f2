package org.surety.analysis.who;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which variables say whether others exist. A term that exists only under some readings of another is told by that
 * other, so that no condition need say "or not in question".
 */
final class Existence {

    private Existence() {}

    /** The variables that must be known to know whether those of {@code variables} exist, theirs included. */
    static <V> Set<String> of(List<CaseTree.Case<V>> cases, Set<String> variables) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> left = new ArrayDeque<>(variables);
        while (!left.isEmpty()) {
            for (String guard : guards(cases, left.removeFirst())) {
                if (!variables.contains(guard) && found.add(guard)) {
                    left.add(guard);
                }
            }
        }
        return found;
    }

    private static <V> Set<String> guards(List<CaseTree.Case<V>> cases, String variable) {
        Set<String> others = new LinkedHashSet<>();
        cases.stream().filter(it -> !it.at().containsKey(variable)).forEach(it -> others.addAll(it.at().keySet()));
        if (others.isEmpty()) {
            return others;
        }
        List<CaseTree.Case<Boolean>> exists = new ArrayList<>();
        Map<Map<String, String>, Boolean> known = new HashMap<>();
        for (CaseTree.Case<V> one : cases) {
            Map<String, String> at = new LinkedHashMap<>(one.at());
            at.keySet().retainAll(others);
            boolean here = one.at().containsKey(variable);
            Boolean before = known.putIfAbsent(at, here);
            if (before == null) {
                exists.add(new CaseTree.Case<>(at, here));
            } else if (before != here) {
                return Set.of();
            }
        }
        return CaseTree.of(exists).variables();
    }
}
