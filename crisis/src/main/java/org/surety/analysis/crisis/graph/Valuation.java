package org.surety.analysis.crisis.graph;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.surety.model.graph.Finishing;
import org.surety.semantics.Work;

/**
 * The probability of enough help by an hour from every node, when those who choose do what is best for it, or against
 * it.
 */
public final class Valuation {

    private final Chain chain;
    private final long hour;
    private final boolean most;
    private final boolean rest;
    private final double[] values;

    /**
     * A valuation.
     *
     * @param hour {@code Long.MAX_VALUE} for any time; then what was not looked at counts as enough help for the most,
     * as far as it can still happen, and not for the least
     * @param most whether those who choose are for enough help
     */
    public Valuation(Chain chain, long hour, boolean most) {
        this(chain, hour, most, most);
    }

    /**
     * As {@link #Valuation(Chain, long, boolean)}.
     *
     * @param rest whether what was not looked at counts as enough help, as far as it can still happen
     */
    public Valuation(Chain chain, long hour, boolean most, boolean rest) {
        this.chain = chain;
        this.hour = hour;
        this.most = most;
        this.rest = rest;
        this.values = new double[chain.nodes().size()];
        Arrays.fill(values, Double.NaN);
    }

    /** The value of a node. */
    public double value(int node) {
        if (Double.isNaN(values[node])) {
            for (int next : Finishing.from(node,
                    it -> isSettled(it) ? IntStream.empty() : chain.nodes().get(it).next().filter(this::isOpen))) {
                Work.check();
                values[next] = isSettled(next)
                        ? settled(next)
                        : expectation(chain.nodes().get(next).branches().get(
                                best(next)));
            }
        }
        return values[node];
    }

    private boolean isOpen(int node) {
        return Double.isNaN(values[node]);
    }

    /** Whether nothing follows any more that counts. */
    private boolean isSettled(int number) {
        Chain.Node node = chain.nodes().get(number);
        return node.state().now().count() > hour || node.enough() || node.branches().isEmpty();
    }

    private double settled(int number) {
        Chain.Node node = chain.nodes().get(number);
        boolean inTime = node.state().now().count() <= hour;
        return !inTime ? 0 : node.enough() ? 1 : rest ? node.rest().chance() : 0;
    }

    private double expectation(Chain.Branch branch) {
        double sum = 0;
        for (Chain.Arrow arrow : branch.arrows()) {
            sum += arrow.chance() * values[arrow.to()];
        }
        return sum;
    }

    /** Which branch of {@code node} is chosen: the first of the best. */
    public int best(int node) {
        int best = 0;
        double value = Double.NaN;
        for (int i = 0; i < chain.nodes().get(node).branches().size(); i++) {
            double other = expectation(chain.nodes().get(node).branches().get(i));
            if (Double.isNaN(value) || (most ? other > value + 1e-12 : other < value - 1e-12)) {
                best = i;
                value = other;
            }
        }
        return best;
    }
}
