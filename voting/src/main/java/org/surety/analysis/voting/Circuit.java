package org.surety.analysis.voting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** A gate laid out for evaluation: every different part once, parts before what names them. */
public final class Circuit {

    /**
     * A part: a threshold's number, or how many of which parts have to hold; {@code negated} for a part that must not
     * hold.
     */
    private static final class Node {

        private final int threshold;
        private final int count;
        private final int[] parts;
        private final boolean negated;

        Node(int threshold, int count, int[] parts, boolean negated) {
            this.threshold = threshold;
            this.count = count;
            this.parts = parts;
            this.negated = negated;
        }
    }

    private final Node[] nodes;

    private Circuit(List<Node> nodes) {
        this.nodes = nodes.toArray(Node[]::new);
    }

    /** The circuit of a gate. */
    public static Circuit of(ThresholdGate gate) {
        List<Node> nodes = new ArrayList<>();
        lay(gate, nodes, new IdentityHashMap<>());
        return new Circuit(nodes);
    }

    private static int lay(ThresholdGate gate, List<Node> nodes, Map<ThresholdGate, Integer> known) {
        Integer found = known.get(gate);
        if (found == null) {
            Node node = switch (gate) {
                case ThresholdGate.Threshold threshold -> new Node(threshold.number(), 0, new int[0], false);
                case ThresholdGate.Not not -> new Node(-1, 1, new int[]{lay(not.part(), nodes, known)}, true);
                case ThresholdGate.AtLeast some -> new Node(-1, some.count(),
                        some.parts().stream().mapToInt(part -> lay(part, nodes, known)).toArray(), false);
            };
            nodes.add(node);
            found = nodes.size() - 1;
            known.put(gate, found);
        }
        return found;
    }

    /** Whether more truth below can never make it false. */
    boolean isMonotone() {
        return Arrays.stream(nodes).noneMatch(it -> it.negated);
    }

    /** How many different parts there are. */
    int size() {
        return nodes.length;
    }

    /**
     * A number for the whole, equal for circuits that differ in the order of parts only.
     *
     * @param thresholds a number for each threshold
     * @param number a number for each different part; a negative one for a part that is not known, which ends it
     */
    int numbered(int[] thresholds, ToIntFunction<Object> number) {
        int[] known = new int[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            Node node = nodes[i];
            int[] parts = Arrays.stream(node.parts).map(it -> known[it]).sorted().toArray();
            known[i] = node.threshold >= 0
                    ? thresholds[node.threshold]
                    : number.applyAsInt(new Part(node.count, node.negated, Arrays.stream(parts).boxed().toList()));
            if (known[i] < 0) {
                return -1;
            }
        }
        return known[nodes.length - 1];
    }

    private record Part(int count, boolean negated, List<Integer> parts) {}

    /** What is known when this much is known of each threshold. */
    public ThresholdGate.Truth given(ThresholdGate.Truth[] thresholds) {
        return values(thresholds)[nodes.length - 1];
    }

    private ThresholdGate.Truth[] values(ThresholdGate.Truth[] thresholds) {
        ThresholdGate.Truth[] values = new ThresholdGate.Truth[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            values[i] = value(nodes[i], thresholds, values);
        }
        return values;
    }

    private static ThresholdGate.Truth value(Node node, ThresholdGate.Truth[] thresholds,
            ThresholdGate.Truth[] values) {
        if (node.threshold >= 0) {
            return thresholds[node.threshold];
        }
        if (node.negated) {
            return switch (values[node.parts[0]]) {
                case TRUE -> ThresholdGate.Truth.FALSE;
                case FALSE -> ThresholdGate.Truth.TRUE;
                case UNKNOWN -> ThresholdGate.Truth.UNKNOWN;
            };
        }
        int holding = 0;
        int possible = 0;
        for (int part : node.parts) {
            holding += values[part] == ThresholdGate.Truth.TRUE ? 1 : 0;
            possible += values[part] == ThresholdGate.Truth.FALSE ? 0 : 1;
        }
        return holding >= node.count
                ? ThresholdGate.Truth.TRUE
                : possible < node.count ? ThresholdGate.Truth.FALSE : ThresholdGate.Truth.UNKNOWN;
    }

    /** Marks the thresholds on which the answer can still depend. */
    void mark(ThresholdGate.Truth[] thresholds, boolean[] relevant) {
        ThresholdGate.Truth[] values = values(thresholds);
        boolean[] open = new boolean[nodes.length];
        open[nodes.length - 1] = true;
        for (int i = nodes.length - 1; i >= 0; i--) {
            if (open[i] && values[i] == ThresholdGate.Truth.UNKNOWN) {
                if (nodes[i].threshold >= 0) {
                    relevant[nodes[i].threshold] = true;
                }
                for (int part : nodes[i].parts) {
                    open[part] = true;
                }
            }
        }
    }
}
