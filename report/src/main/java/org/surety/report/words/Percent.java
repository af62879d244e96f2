package org.surety.report.words;

import org.surety.analysis.crisis.answer.Bounds;

/**
 * Probabilities for readers, who would quote more figures than assumptions bear: whole percents, and near the ends no
 * number that looks like certainty.
 */
public final class Percent {

    private static final double SMALL = 0.005;
    private static final double EXACT = 1e-12;
    private static final String UNDER = "under 1";
    private static final String OVER = "over 99";
    private static final String UNIT = "\u00A0%";

    private Percent() {}

    /** {@code 0 %}, {@code under 1 %}, {@code 12 %}, {@code over 99 %}, {@code 100 %}. */
    public static String of(double chance) {
        return figure(chance) + UNIT;
    }

    /** {@code 5 to 20 %}; one figure where both are told alike, or where one is all but the other. */
    public static String range(double low, double high) {
        String from = figure(low);
        String to = figure(high);
        if (from.equals(OVER) && to.equals("100")) {
            return OVER + UNIT;
        }
        return (from.equals(to) || from.equals("0") && to.equals(UNDER) ? to : from + " to " + to) + UNIT;
    }

    /** As {@link #range(double, double)}, whatever the middle. */
    public static String range(Bounds bounds) {
        return range(bounds.low(), bounds.high());
    }

    /** The middle, where it is known, and the bounds where there are any. */
    public static String of(Bounds bounds) {
        return bounds.cut() ? range(bounds) : of(bounds.low(), bounds.middle(), bounds.high());
    }

    /** {@code 12 % (5 to 20 %)}; the range alone where it says of all of them that they are all but 0 or 1. */
    public static String of(double low, double middle, double high) {
        String range = range(low, high);
        String one = of(middle);
        return range.equals(one) || range.equals(UNDER + UNIT) || range.equals(OVER + UNIT)
                ? range
                : one + " (" + range + ")";
    }

    private static String figure(double chance) {
        if (Math.min(chance, 1 - chance) < EXACT) {
            return chance < 0.5 ? "0" : "100";
        }
        return chance < SMALL
                ? UNDER
                : chance >= 1 - SMALL ? OVER : Long.toString(Math.round(chance * 100));
    }
}
