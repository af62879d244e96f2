package org.surety.report.words;

import org.surety.analysis.crisis.answer.Bounds;

/**
 * Probabilities for readers, who would quote more figures than assumptions bear: whole percents, and near the ends no
 * number that looks like certainty.
 */
public final class Percent {

    private static final double SMALL = 0.005;

    private Percent() {}

    /** {@code 0 %}, {@code under 1 %}, {@code 12 %}, {@code over 99 %}, {@code 100 %}. */
    public static String of(double chance) {
        return figure(chance) + "\u00A0%";
    }

    private static String figure(double chance) {
        return chance > 0 && chance < SMALL
                ? "under 1"
                : chance < 1 && chance >= 1 - SMALL ? "over 99" : Long.toString(Math.round(chance * 100));
    }

    /** {@code 5 to 20 %}; one figure where both are told alike. */
    public static String range(double low, double high) {
        String from = figure(low);
        String to = figure(high);
        return (from.equals(to) ? to : from + " to " + to) + "\u00A0%";
    }

    /** The middle, where it is known, and the bounds where there are any. */
    public static String of(Bounds bounds) {
        return bounds.cut() ? range(bounds.low(), bounds.high()) : of(bounds.low(), bounds.middle(), bounds.high());
    }

    /** {@code 12 % (5 to 20 %)}. */
    public static String of(double low, double middle, double high) {
        String range = range(low, high);
        String one = of(middle);
        return range.equals(one) ? one : one + " (" + range + ")";
    }
}
