package org.surety.analysis.crisis.simulate;

import org.surety.model.quantity.Scatter;

/**
 * The generator SplitMix64, whose numbers {@link Scatter} has by their places, one after another: one can begin
 * anywhere in the sequence.
 *
 * <p>
 * All numbers for a seed are one sequence of 2^64; part {@code k} of it begins at position {@code k} times 2^40. So
 * parts never meet as long as nobody takes more than 2^40 numbers from a part.
 */
final class SplitMix {

    /**
     * The chances are compared with numbers of this many bits: fine enough that no probability is off by more than
     * 2^-62.
     */
    static final int BITS = 62;
    /** The number that stands for certainty. */
    static final long ONE = 1L << BITS;

    private static final int PART = 40;

    private long state;

    /** Goes to the beginning of a part of the sequence of a seed. */
    void start(long seed, long part) {
        startAt(Scatter.mix(seed));
        skip(part << PART);
    }

    /** Goes to where the numbers are hashes of {@code state} plus one, two, ... times the constant. */
    void startAt(long begin) {
        state = begin;
    }

    /** Passes over some numbers. */
    void skip(long count) {
        state += count * Scatter.STEP;
    }

    /** The next number from 0 to {@link #ONE}, which it never is; each as likely. */
    long next() {
        state += Scatter.STEP;
        return Scatter.mix(state) >>> Long.SIZE - BITS;
    }

    /** Below how many of the numbers something of this probability happens. */
    static long below(double probability) {
        return probability >= 1 ? ONE : probability <= 0 ? 0 : (long) Math.rint(probability * ONE);
    }
}
