package org.surety.report.chart;

import org.surety.report.markup.Tag;

/** How a stretch of a line over the life of an agreement looks: stretches differ in height and outline. */
enum PhaseBar {
    /** Thick and filled. */
    FULL,
    /** Thick and pale. */
    PALE,
    /** Thick, an outline alone. */
    OUTLINED,
    /** A line. */
    THIN,
    /** A faint line. */
    FAINT;

    /** How high a thick one is. */
    static final int HEIGHT = 14;
    private static final double LEAST = 0.5;

    /** The stretch, around a line at {@code middle}. */
    Tag draw(double from, double to, double middle) {
        double width = Math.max(LEAST, to - from);
        return switch (this) {
            case FULL -> Charts.box("full", from, middle - HEIGHT / 2.0, width, HEIGHT);
            case PALE -> Charts.box("band", from, middle - HEIGHT / 2.0, width, HEIGHT);
            case OUTLINED -> Charts.box("late", from, middle - HEIGHT / 2.0, width, HEIGHT).with("fill", "none");
            case THIN -> Charts.line("axis", from, middle, from + width, middle);
            case FAINT -> Charts.line("grid", from, middle, from + width, middle);
        };
    }
}
