package org.surety.report.words;

import java.util.Locale;
import org.surety.analysis.crisis.Bounds;

/**
 * Probabilities in figures, always as {@code 0.23} and never in per cent: two decimals, four near the ends, and 0 or 1 only where it is exactly that.
 */
public final class ChanceWords {

    private static final double EXACT = 1e-12;
    private static final double NEAR = 0.01;
    private static final double LEAST = 0.00005;

    private ChanceWords() {}

    /** {@code 0.23}, {@code 0.0031}, {@code under 0.0001}, {@code 0}. */
    public static String of(double chance) {
        double left = Math.min(chance, 1 - chance);
        if (left < EXACT) {
            return chance < 0.5 ? "0" : "1";
        }
        if (left < LEAST) {
            return chance < 0.5 ? "under 0.0001" : "over 0.9999";
        }
        return String.format(Locale.ROOT, left < NEAR ? "%.4f" : "%.2f", chance);
    }

    /** The middle, and the bounds where there are any: {@code 0.23 (0.12 to 0.34)}. */
    public static String of(Bounds bounds) {
        String range = range(bounds);
        String middle = of(bounds.middle());
        return range.equals(middle) ? middle : middle + " (" + range + ")";
    }

    /** {@code 0.12 to 0.34}; one figure where both bounds read the same. */
    public static String range(Bounds bounds) {
        return range(bounds.low(), bounds.high());
    }

    /** {@code 0.12 to 0.34}; one figure where both ends read the same. */
    public static String range(double low, double high) {
        String from = of(low);
        String to = of(high);
        return from.equals(to) ? from : from + " to " + to;
    }
}
