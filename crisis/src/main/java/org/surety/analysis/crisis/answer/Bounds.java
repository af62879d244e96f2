package org.surety.analysis.crisis.answer;

/**
 * A probability or a time as far as the assumptions fix it.
 *
 * @param low no values within the assumed ranges give less
 * @param middle with every range at its middle
 * @param high no values within the assumed ranges give more
 * @param tight whether both bounds are attained by values within the ranges; otherwise they are safe but may be wider
 * than need be
 * @param cut whether the middle is only a lower bound, since something that comes later than was looked at is not in
 * it; then it is no figure to be shown
 */
public record Bounds(double low, double middle, double high, boolean tight, boolean cut) {

    /** What is left out of a probability is said from here on. */
    public static final double TELLING = 1e-6;

    /** Bounds around a middle that is known. */
    public Bounds(double low, double middle, double high, boolean tight) {
        this(low, middle, high, tight, false);
    }

    /** Refuses bounds the wrong way round; rounding of the last digits is forgiven. */
    public Bounds {
        if (!(low <= middle + 1e-9 && middle <= high + 1e-9)) {
            throw new IllegalArgumentException("bounds the wrong way round: " + low + ", " + middle + ", " + high);
        }
    }

    /** The same, where by more than anybody would print the middle may be too small. */
    public Bounds missing(double left) {
        return new Bounds(low, middle, high, tight, left > TELLING);
    }

    /** A value without any doubt about the assumptions. */
    public static Bounds exactly(double value) {
        return new Bounds(value, value, value, true);
    }

    /** The middle, or what it is not less than where it is not known. */
    public double least() {
        return cut ? low : middle;
    }

    /** The middle, or what it is not more than where it is not known. */
    public double most() {
        return cut ? high : middle;
    }

    /** Whether the bounds differ by less than anybody would print. */
    public boolean isPoint() {
        return high - low < 1e-12;
    }
}
