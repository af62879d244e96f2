package org.surety.analysis.crisis.graph;

import java.util.List;

/**
 * Safe bounds of the probability of enough help by an hour over the ranges of all numbers, which may even be chosen
 * anew at every draw.
 */
public final class ChainBounds {

    private final double least;
    private final double most;

    /**
     * For a chain in which nobody chooses.
     *
     * @param hour {@code Long.MAX_VALUE} for any time: then what was not looked at may bring enough help or not
     */
    public ChainBounds(Chain chain, long hour) {
        this.least = bound(chain, hour, true);
        this.most = bound(chain, hour, false);
    }

    /** No values within the ranges give less. */
    public double least() {
        return least;
    }

    /** No values within the ranges give more. */
    public double most() {
        return most;
    }

    private static double bound(Chain chain, long hour, boolean least) {
        double[] values = new double[chain.nodes().size()];
        List<Integer> order = chain.order();
        for (int i = order.size() - 1; i >= 0; i--) {
            int number = order.get(i);
            Chain.Node node = chain.nodes().get(number);
            if (node.state().now().count() <= hour) {
                values[number] = node.enough()
                        ? 1
                        : node.branches().isEmpty()
                                ? least ? 0 : node.rest().most()
                                : bound(node.branches().getFirst().toss(), values, least);
            }
        }
        return values[0];
    }

    private static double bound(ChanceNode<Integer> toss, double[] values, boolean least) {
        return switch (toss) {
            case ChanceNode.Done<Integer> done -> values[done.to()];
            case ChanceNode.Draw<Integer> draw -> {
                double[] ways = new double[draw.ways().size()];
                for (int i = 0; i < ways.length; i++) {
                    ways[i] = bound(draw.ways().get(i), values, least);
                }
                double best = least ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
                for (double[] corner : draw.corners()) {
                    double sum = 0;
                    for (int i = 0; i < ways.length; i++) {
                        sum += corner[i] * ways[i];
                    }
                    best = least ? Math.min(best, sum) : Math.max(best, sum);
                }
                yield best;
            }
        };
    }
}
