package org.surety.report.words;

/**
 * Probabilities for a reader who will quote them: whole per cent, never more than two figures. 0 and 100 stand only where
 * it is exactly that.
 */
public final class PercentWords {

    private static final double EXACT = 1e-12;

    private PercentWords() {}

    /** {@code 23 %}, {@code under 1 %}, {@code over 99 %}, {@code 0 %}. */
    public static String of(double chance) {
        return figure(chance) + " %";
    }

    /** {@code 12 to 34 %}; one figure where both ends read the same. */
    public static String range(double low, double high) {
        String from = figure(low);
        String to = figure(high);
        if (from.equals(to)) {
            return to + " %";
        }
        return from.equals("0") && to.startsWith("under ") ? to + " %" : from + " to " + bare(to) + " %";
    }

    /** In a range the end says it: {@code 0 to 1 %}. */
    private static String bare(String figure) {
        return figure.startsWith("under ") ? figure.substring(6) : figure;
    }

    private static String figure(double chance) {
        if (chance < EXACT) {
            return "0";
        }
        if (chance > 1 - EXACT) {
            return "100";
        }
        long whole = Math.round(chance * 100);
        return whole < 1 ? "under 1" : whole > 99 ? "over 99" : Long.toString(whole);
    }
}
