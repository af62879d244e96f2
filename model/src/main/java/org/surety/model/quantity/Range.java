package org.surety.model.quantity;

/**
 * All numbers from {@code low} to {@code high}, both included. A single number is a range whose ends are equal.
 */
public record Range(Ratio low, Ratio high) {

    /** Refuses a range whose ends are the wrong way round. */
    public Range {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException(
                    "a range runs from the smaller to the larger number, not " + low + ".." + high);
        }
    }

    /** The single number {@code value}. */
    public static Range exactly(Ratio value) {
        return new Range(value, value);
    }

    /**
     * Reads {@code 0.7} or {@code 0.5..0.8}.
     *
     * @throws NumberFormatException if an end is no number
     * @throws IllegalArgumentException if the ends are the wrong way round
     */
    public static Range parse(String text) {
        int dots = text.indexOf("..");
        return dots < 0
                ? exactly(Ratio.parse(text))
                : new Range(Ratio.parse(text.substring(0, dots)), Ratio.parse(text.substring(dots + 2)));
    }

    /** Whether both ends are equal. */
    public boolean isExact() {
        return low.equals(high);
    }

    /** The number half-way, exactly. */
    public Ratio middle() {
        return low.plus(high).divide(Ratio.of(2));
    }

    /** Whether every number of the range lies between {@code least} and {@code most}. */
    public boolean liesWithin(Ratio least, Ratio most) {
        return low.compareTo(least) >= 0 && high.compareTo(most) <= 0;
    }

    /** {@code 0.7} or {@code 1/2..4/5}; {@link #parse} reads it back. */
    @Override
    public String toString() {
        return isExact() ? low.toString() : low + ".." + high;
    }
}
