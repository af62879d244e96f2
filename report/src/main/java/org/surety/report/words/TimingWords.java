package org.surety.report.words;

import org.surety.analysis.crisis.answer.CrisisAnswer;

/** When enough help comes, in words. */
public final class TimingWords {

    private TimingWords() {}

    /**
     * {@code hour 1,200}; {@code hour 76 to 81}, {@code hour 76 or later} where only bounds are known;
     * {@code about hour 76 (75 to 77)} after drawn runs.
     */
    public static String expected(CrisisAnswer.Timing timing) {
        String low = figure(timing.expectedLow());
        return said(timing.drawn().map(it -> figure(it.expected())).orElse(""), low,
                Double.isInfinite(timing.expectedHigh()) ? "" : figure(timing.expectedHigh()));
    }

    /** The same for the hour by which half has come. */
    public static String median(CrisisAnswer.Timing timing) {
        return said(timing.drawn().map(it -> English.figures(it.median())).orElse(""),
                English.figures(timing.medianLow()),
                timing.medianHigh() == Long.MAX_VALUE ? "" : English.figures(timing.medianHigh()));
    }

    private static String figure(double hour) {
        return English.figures(Math.round(hour));
    }

    private static String said(String drawn, String low, String high) {
        String range = low + " to " + high;
        if (!drawn.isEmpty()) {
            return "about hour " + drawn + (low.equals(high) ? "" : " (" + range + ")");
        }
        return "hour " + (high.isEmpty() ? low + " or later" : low.equals(high) ? low : range);
    }
}
