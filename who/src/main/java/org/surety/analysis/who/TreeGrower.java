package org.surety.analysis.who;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surety.model.graph.Numbering;
import org.surety.semantics.Work;

/**
 * Grows a {@link CaseTree}. Values and readings are numbered first, so that a value is compared once and not once for
 * every variable that might be asked for.
 */
final class TreeGrower<V> {

    private static final double ROUNDING = 1e-9;

    private final List<CaseTree.Case<V>> cases;
    private final Numbering<V> values = new Numbering<>();
    private final int[] valueOf;
    private final List<Variable> variables = new ArrayList<>();

    /**
     * @param readings in the order in which they occur; the empty one where the variable does not exist
     * @param readingOf for each case the number of its reading
     */
    private record Variable(String name, List<String> readings, int[] readingOf) {}

    TreeGrower(List<CaseTree.Case<V>> cases) {
        this.cases = cases;
        this.valueOf = new int[cases.size()];
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < valueOf.length; i++) {
            valueOf[i] = values.of(cases.get(i).value());
            names.addAll(cases.get(i).at().keySet());
        }
        names.forEach(it -> variables.add(variable(it)));
    }

    private Variable variable(String name) {
        Map<String, Integer> readings = new LinkedHashMap<>();
        int[] readingOf = new int[cases.size()];
        for (int i = 0; i < readingOf.length; i++) {
            String reading = cases.get(i).at().getOrDefault(name, "");
            Integer number = readings.putIfAbsent(reading, readings.size());
            readingOf[i] = number == null ? readings.size() - 1 : number;
        }
        return new Variable(name, List.copyOf(readings.keySet()), readingOf);
    }

    CaseTree<V> tree() {
        int[] all = new int[valueOf.length];
        Arrays.setAll(all, i -> i);
        return told(grow(all, variables));
    }

    private CaseTree<V> told(CaseTree<Integer> tree) {
        return switch (tree) {
            case CaseTree.Leaf<Integer> leaf -> new CaseTree.Leaf<>(values.thing(leaf.value()));
            case CaseTree.Node<Integer> node -> new CaseTree.Node<>(node.variable(), node.branches().stream()
                    .map(it -> new CaseTree.Branch<>(it.values(), told(it.tree()))).toList());
        };
    }

    private CaseTree<Integer> grow(int[] some, List<Variable> left) {
        int first = valueOf[some[0]];
        if (Arrays.stream(some).allMatch(it -> valueOf[it] == first)) {
            return new CaseTree.Leaf<>(first);
        }
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < left.size(); i++) {
            Work.check();
            List<int[]> parts = split(some, left.get(i));
            double doubt = doubt(parts);
            if (parts.size() > 1 && doubt < least - ROUNDING) {
                best = i;
                least = doubt;
            }
        }
        if (best < 0) {
            throw new IllegalArgumentException("cases with the same variables have different values: "
                    + Arrays.stream(some).mapToObj(cases::get).toList());
        }
        Variable chosen = left.get(best);
        List<Variable> rest = new ArrayList<>(left);
        rest.remove(best);
        Map<CaseTree<Integer>, List<String>> joined = new LinkedHashMap<>();
        for (int[] part : split(some, chosen)) {
            joined.computeIfAbsent(grow(part, rest), it -> new ArrayList<>())
                    .add(chosen.readings().get(chosen.readingOf()[part[0]]));
        }
        if (joined.size() == 1) {
            return joined.keySet().iterator().next();
        }
        List<CaseTree.Branch<Integer>> branches = new ArrayList<>();
        joined.forEach((tree, readings) -> branches.add(new CaseTree.Branch<>(readings, tree)));
        return new CaseTree.Node<>(chosen.name(), branches);
    }

    /** The cases by the reading of a variable, in the order in which readings occur among them. */
    private static List<int[]> split(int[] some, Variable variable) {
        int[] counts = new int[variable.readings().size()];
        for (int one : some) {
            counts[variable.readingOf()[one]]++;
        }
        int[][] parts = new int[counts.length][];
        List<int[]> found = new ArrayList<>();
        for (int one : some) {
            int reading = variable.readingOf()[one];
            if (parts[reading] == null) {
                parts[reading] = new int[counts[reading]];
                found.add(parts[reading]);
                counts[reading] = 0;
            }
            parts[reading][counts[reading]++] = one;
        }
        return found;
    }

    /** The conditional entropy of the value, times the number of cases. */
    private double doubt(List<int[]> parts) {
        double sum = 0;
        for (int[] part : parts) {
            int[] counts = new int[values.size()];
            for (int one : part) {
                counts[valueOf[one]]++;
            }
            for (int count : counts) {
                sum -= count == 0 ? 0 : count * Math.log((double) count / part.length);
            }
        }
        return sum;
    }
}
