package org.surety.report.chart;

import java.util.Locale;

/**
 * A part of a scale from 0 to 100, or one point of it.
 *
 * @param low where it begins
 * @param high where it ends; the same for a point
 */
public record ScaleSpan(double low, double high) {

    /** Checks that it lies on the scale. */
    public ScaleSpan {
        if (!(low >= 0 && low <= high && high <= 100)) {
            throw new IllegalArgumentException("no part of a scale from 0 to 100: " + low + ".." + high);
        }
    }

    /** A point. */
    public static ScaleSpan at(double place) {
        return new ScaleSpan(place, place);
    }

    boolean isPoint() {
        return high - low < 0.05;
    }

    double middle() {
        return (low + high) / 2;
    }

    /** {@code 40}, {@code 40 to 60}. */
    String words() {
        return isPoint() ? Charts.figure(middle()) : Charts.figure(low) + " to " + Charts.figure(high);
    }

    /** Checks a single place or score. */
    static double checked(double place) {
        if (!(place >= 0 && place <= 100)) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "not between 0 and 100: %s", place));
        }
        return place;
    }
}
