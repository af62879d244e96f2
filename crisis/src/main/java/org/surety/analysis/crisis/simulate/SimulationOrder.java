package org.surety.analysis.crisis.simulate;

/**
 * How to draw runs.
 *
 * @param seed from which all chance follows
 * @param most how many runs to draw at most
 * @param precision half the width of the interval at which to stop, for the probabilities by every hour; zero to draw
 * all runs
 * @param confidence the confidence of an interval, such as 0.95
 * @param threads on how many threads; the answer does not depend on it
 */
public record SimulationOrder(long seed, long most, double precision, double confidence, int threads) {

    /** More runs than that would leave their part of the sequence of chance. */
    public static final long MOST_RUNS = 1L << 37;

    /** Refuses numbers outside their ranges. */
    public SimulationOrder {
        if (most < 1 || most > MOST_RUNS || !(precision >= 0) || !(confidence > 0 && confidence < 1) || threads < 1) {
            throw new IllegalArgumentException("a simulation needs 1 to " + MOST_RUNS
                    + " runs, a confidence between 0 and 1 and a thread");
        }
    }
}
