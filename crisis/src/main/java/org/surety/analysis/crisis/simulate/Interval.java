package org.surety.analysis.crisis.simulate;

import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * An interval that contains a probability with some confidence.
 *
 * @param low its lower end
 * @param high its upper end
 */
public record Interval(double low, double high) {

    /** Of the quantiles; far below what runs can tell apart. */
    private static final double ACCURACY = 1e-14;

    /**
     * The interval of Clopper and Pearson (The use of confidence or fiducial limits, Biometrika 1934): it holds the
     * probability with at least the confidence, whatever the probability is.
     *
     * @param count how many of {@code runs} were counted
     * @param confidence such as 0.95
     */
    public static Interval of(long count, long runs, double confidence) {
        double tail = (1 - confidence) / 2;
        double low = count == 0 ? 0 : quantile(count, runs - count + 1.0, tail);
        double high = count == runs ? 1 : quantile(count + 1.0, runs - count, 1 - tail);
        return new Interval(low, high);
    }

    private static double quantile(double alpha, double beta, double chance) {
        return new BetaDistribution(alpha, beta, ACCURACY).inverseCumulativeProbability(chance);
    }

    /** How many standard deviations from the mean a normal distribution keeps within with that confidence. */
    public static double normal(double confidence) {
        return new NormalDistribution().inverseCumulativeProbability(1 - (1 - confidence) / 2);
    }

    /** Half its width. */
    public double halfWidth() {
        return (high - low) / 2;
    }

    /** Whether it contains {@code probability}. */
    public boolean contains(double probability) {
        return low <= probability && probability <= high;
    }
}
