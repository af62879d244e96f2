package org.surety.report.words;

import java.util.Locale;
import java.util.stream.DoubleStream;
import org.surety.analysis.crisis.Bounds;

/**
 * Probabilities in figures, always as {@code 0.23} and never in per cent. Figures that belong together have as many decimals: two, and four where all of
 * them are small or all are near 1; 0 and 1 stand only where it is exactly that.
 */
public final class ChanceWords {

    private static final double EXACT = 1e-12;
    private static final double SMALL = 0.02;

    private ChanceWords() {}

    /** {@code 0.23}, {@code 0.0031}, {@code under 0.0001}, {@code 0}. */
    public static String of(double chance) {
        return figure(chance, decimals(chance));
    }

    /** The middle, where it is known, and the bounds where there are any: {@code 0.23 (0.12 to 0.34)}. */
    public static String of(Bounds bounds) {
        if (bounds.cut()) {
            return range(bounds);
        }
        int decimals = decimals(bounds.low(), bounds.middle(), bounds.high());
        String range = range(bounds.low(), bounds.high(), decimals);
        String middle = figure(bounds.middle(), decimals);
        return range.equals(middle) ? middle : middle + " (" + range + ")";
    }

    /** {@code 0.12 to 0.34}; one figure where both bounds read the same. */
    public static String range(Bounds bounds) {
        return range(bounds.low(), bounds.high());
    }

    /** {@code 0.12 to 0.34}; one figure where both ends read the same. */
    public static String range(double low, double high) {
        return range(low, high, decimals(low, high));
    }

    private static String range(double low, double high, int decimals) {
        String from = figure(low, decimals);
        String to = figure(high, decimals);
        return from.equals(to) ? from : from + " to " + to;
    }

    private static int decimals(double... chances) {
        boolean small = DoubleStream.of(chances).allMatch(it -> it < SMALL);
        boolean large = DoubleStream.of(chances).allMatch(it -> it > 1 - SMALL);
        return small || large ? 4 : 2;
    }

    private static String figure(double chance, int decimals) {
        if (Math.min(chance, 1 - chance) < EXACT) {
            return chance < 0.5 ? "0" : "1";
        }
        double least = Math.pow(10, -decimals);
        if (chance < least / 2) {
            return "under " + figure(least, decimals);
        }
        if (chance > 1 - least / 2) {
            return "over " + figure(1 - least, decimals);
        }
        return String.format(Locale.ROOT, "%." + decimals + "f", chance);
    }
}
