package org.surety.report.words;

import java.util.Locale;
import java.util.stream.DoubleStream;
import org.surety.analysis.crisis.answer.Bounds;

/**
 * Probabilities in figures, always as {@code 0.23} and never in per cent. Figures that belong together have as many
 * decimals: two, and four where all of them are small or all are near 1; 0 and 1 stand only where it is exactly that.
 */
public final class ChanceWords {

    private static final double EXACT = 1e-12;
    private static final double SMALL = 0.02;
    private static final String UNDER = "under ";
    private static final String OVER = "over ";

    private ChanceWords() {}

    /** {@code 0.23}, {@code 0.0031}, {@code under 0.0001}, {@code 0}. */
    public static String of(double chance) {
        return figure(chance, decimals(chance));
    }

    /**
     * The middle, where it is known, and the bounds where there are any: {@code 0.23 (0.12 to 0.34)}; one figure where
     * it says what all of them are, such as {@code over 0.9999}.
     */
    public static String of(Bounds bounds) {
        if (bounds.cut()) {
            return range(bounds);
        }
        int decimals = decimals(bounds.low(), bounds.middle(), bounds.high());
        String range = range(bounds.low(), bounds.high(), decimals);
        String middle = figure(bounds.middle(), decimals);
        return range.equals(middle) || isSide(range) ? range : middle + " (" + range + ")";
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
        if (isSide(from) && to.equals("1")) {
            return from;
        }
        return from.equals(to) || from.equals("0") && isSide(to) ? to : from + " to " + to;
    }

    /** Whether a figure or range is {@code under 0.01} or {@code over 0.99}: so near to 0 or 1 that no more is told. */
    private static boolean isSide(String words) {
        return !words.contains(" to ") && (words.startsWith(UNDER) || words.startsWith(OVER));
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
        String rounded = String.format(Locale.ROOT, "%." + decimals + "f", chance);
        double least = Math.pow(10, -decimals);
        return switch (rounded.replace("0", "")) {
            case "." -> UNDER + figure(least, decimals);
            case "1." -> OVER + figure(1 - least, decimals);
            default -> rounded;
        };
    }
}
