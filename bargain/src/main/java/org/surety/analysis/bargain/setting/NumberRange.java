package org.surety.analysis.bargain.setting;

/**
 * All numbers from {@code low} to {@code high}, both included, as models compute with them. A known number has equal
 * ends.
 *
 * @param low the smaller end, finite
 * @param high the larger end, finite
 */
public record NumberRange(double low, double high) {

    /** Refuses ends that are no numbers or the wrong way round. */
    public NumberRange {
        if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
            throw new IllegalArgumentException("a span runs from the smaller to the larger number, not " + low + ".."
                    + high);
        }
    }

    /** The single number {@code value}. */
    public static NumberRange of(double value) {
        return new NumberRange(value, value);
    }

    /** The span whose ends are these, whichever is smaller; for ends that should be in order but for rounding. */
    public static NumberRange between(double one, double other) {
        return new NumberRange(Math.min(one, other), Math.max(one, other));
    }

    /** Whether it is a single number. */
    public boolean isPoint() {
        return low == high;
    }

    /** The number half-way. */
    public double middle() {
        return isPoint() ? low : low + (high - low) / 2;
    }

    /** The number {@code share} of the way from the low to the high end; the ends are met exactly at 0 and 1. */
    public double at(double share) {
        return share <= 0 ? low : share >= 1 ? high : low + share * (high - low);
    }

    /** The smallest span that covers both. */
    public NumberRange cover(NumberRange other) {
        return new NumberRange(Math.min(low, other.low), Math.max(high, other.high));
    }

    /**
     * The numbers of the scale from 0 to 100 that are no farther than {@code distance} from one of these, which lie on
     * it.
     */
    public NumberRange reaching(double distance) {
        return new NumberRange(Math.max(0, low - distance), Math.min(100, high + distance));
    }
}
