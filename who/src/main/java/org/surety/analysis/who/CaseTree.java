package org.surety.analysis.who;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a value depends on. A node asks for one variable (an open term, the place); its branches join the readings that
 * lead to the same.
 *
 * <p>
 * Built from the top by the usual greedy rule: ask first for the variable that leaves least doubt (the conditional
 * entropy of the value is smallest); the earlier variable where two leave the same. A variable that makes no difference
 * is never asked for.
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
        return new TreeGrower<>(cases).tree();
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

    /**
     * Every way from the top to a value; paths that lead to the same and differ in one variable are not joined any
     * further.
     */
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
