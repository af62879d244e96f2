package org.surety.analysis.crisis;

/**
 * A probability or a time as far as the assumptions fix it.
 *
 * @param low no values within the assumed ranges give less
 * @param middle with every range at its middle
 * @param high no values within the assumed ranges give more
 * @param tight whether both bounds are attained by values within the ranges; otherwise they are safe but may be wider than need be
 */
public record Bounds(double low, double middle, double high, boolean tight) {

    /** Refuses bounds the wrong way round; rounding of the last digits is forgiven. */
    public Bounds {
        if (!(low <= middle + 1e-9 && middle <= high + 1e-9)) {
            throw new IllegalArgumentException("bounds the wrong way round: " + low + ", " + middle + ", " + high);
        }
    }

    /** A value without any doubt about the assumptions. */
    public static Bounds exactly(double value) {
        return new Bounds(value, value, value, true);
    }

    /** Whether the bounds differ by less than anybody would print. */
    public boolean isPoint() {
        return high - low < 1e-12;
    }
}
