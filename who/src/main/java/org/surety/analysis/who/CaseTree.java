package org.surety.analysis.who;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a value depends on. A node asks for one variable (an open term, the place); its branches join the readings that lead to the same.
 *
 * <p>
 * Built from the top by the usual greedy rule: ask first for the variable that leaves least doubt (the conditional entropy of the value is
 * smallest); the earlier variable where two leave the same. A variable that makes no difference is never asked for.
 */
public sealed interface CaseTree<V> {

    /** The value, whatever else is the case. */
    record Leaf<V>(V value) implements CaseTree<V> {}

    /** It depends on {@code variable}. */
    record Node<V>(String variable, List<Branch<V>> branches) implements CaseTree<V> {
        /** Copies the list. */
        public Node {
            branches = List.copyOf(branches);
        }
    }

    /** Under these readings of the variable it is so. */
    record Branch<V>(List<String> values, CaseTree<V> tree) {
        /** Copies the list. */
        public Branch {
            values = List.copyOf(values);
        }
    }

    /** One case: the value of each variable that exists in it, and the value of the function. */
    record Case<V>(Map<String, String> at, V value) {}

    /** The conditions that lead to a value: for each variable on the way the readings that do. */
    record Path<V>(Map<String, List<String>> when, V value) {}

    /**
     * The tree of at least one case.
     *
     * @param cases no two with the same variables and different values
     */
    static <V> CaseTree<V> of(List<Case<V>> cases) {
        Set<String> variables = new LinkedHashSet<>();
        cases.forEach(it -> variables.addAll(it.at().keySet()));
        return grow(cases, List.copyOf(variables));
    }

    private static <V> CaseTree<V> grow(List<Case<V>> cases, List<String> variables) {
        V first = cases.getFirst().value();
        if (cases.stream().allMatch(it -> it.value().equals(first))) {
            return new Leaf<>(first);
        }
        String best = "";
        double least = Double.POSITIVE_INFINITY;
        for (String variable : variables) {
            Map<String, List<Case<V>>> parts = split(cases, variable);
            double doubt = doubt(parts.values());
            if (parts.size() > 1 && doubt < least - 1e-9) {
                best = variable;
                least = doubt;
            }
        }
        if (best.isEmpty()) {
            throw new IllegalArgumentException("cases with the same variables have different values: " + cases);
        }
        String chosen = best;
        List<String> rest = variables.stream().filter(it -> !it.equals(chosen)).toList();
        Map<CaseTree<V>, List<String>> joined = new LinkedHashMap<>();
        split(cases, chosen)
                .forEach((value, part) -> joined.computeIfAbsent(grow(part, rest), it -> new ArrayList<>()).add(value));
        if (joined.size() == 1) {
            return joined.keySet().iterator().next();
        }
        List<Branch<V>> branches = new ArrayList<>();
        joined.forEach((tree, values) -> branches.add(new Branch<>(values, tree)));
        return new Node<>(chosen, branches);
    }

    private static <V> Map<String, List<Case<V>>> split(List<Case<V>> cases, String variable) {
        Map<String, List<Case<V>>> parts = new LinkedHashMap<>();
        for (Case<V> one : cases) {
            parts.computeIfAbsent(one.at().getOrDefault(variable, ""), it -> new ArrayList<>()).add(one);
        }
        return parts;
    }

    private static <V> double doubt(Collection<List<Case<V>>> parts) {
        double sum = 0;
        for (List<Case<V>> part : parts) {
            Map<V, Integer> counts = new HashMap<>();
            part.forEach(it -> counts.merge(it.value(), 1, Integer::sum));
            for (int count : counts.values()) {
                sum -= count * Math.log((double) count / part.size());
            }
        }
        return sum;
    }

    /** The variables that it asks for, in the order in which it does. */
    default Set<String> variables() {
        Set<String> found = new LinkedHashSet<>();
        if (this instanceof Node<V> node) {
            found.add(node.variable());
            node.branches().forEach(branch -> found.addAll(branch.tree().variables()));
        }
        return found;
    }

    /** Every way from the top to a value; paths that lead to the same and differ in one variable are not joined any further. */
    default List<Path<V>> paths() {
        List<Path<V>> found = new ArrayList<>();
        collect(this, new LinkedHashMap<>(), found);
        return found;
    }

    private static <V> void collect(CaseTree<V> tree, Map<String, List<String>> when, List<Path<V>> found) {
        switch (tree) {
            case Leaf<V> leaf -> found.add(new Path<>(new LinkedHashMap<>(when), leaf.value()));
            case Node<V> node -> {
                for (Branch<V> branch : node.branches()) {
                    when.put(node.variable(), branch.values());
                    collect(branch.tree(), when, found);
                    when.remove(node.variable());
                }
            }
        }
    }
}
