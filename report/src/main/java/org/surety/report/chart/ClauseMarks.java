package org.surety.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.surety.report.markup.Tag;
import org.surety.report.words.Percent;

/**
 * The marks of the picture "What each clause buys". They are as wide as the room they get, and differ in shape, so that
 * they can be told apart without colours. The words beside them say the same.
 */
public final class ClauseMarks {

    private static final int HIGH = 24;
    private static final int SIDE = 14;

    private ClauseMarks() {}

    /** A bar from 0 to 100 %, with a whisker for what the assumptions leave open. */
    public static Tag bar(ClauseRow.Chance chance) {
        Tag bar = svg("bar").with("role", "img").with("aria-label", Percent.of(chance.low(), chance.middle(),
                chance.high())).with("width", "100%").with("height", HIGH);
        bar.add(box("track", 1).with("y", 4).with("height", HIGH - 8L));
        bar.add(box("filled", chance.middle()).with("y", 4).with("height", HIGH - 8L));
        for (double mark : new double[]{0, 0.25, 0.5, 0.75, 1}) {
            bar.add(line("grid", mark, 2, mark, HIGH - 2));
        }
        return chance.high() - chance.low() < 0.005 ? bar : bar.add(whisker(chance));
    }

    /** A light edge keeps the whisker visible on the bar and beside it. */
    private static List<Tag> whisker(ClauseRow.Chance chance) {
        List<Tag> parts = new ArrayList<>();
        for (String kind : List.of("edge", "whisker")) {
            parts.add(line(kind, chance.low(), HIGH / 2, chance.high(), HIGH / 2));
            parts.add(line(kind, chance.low(), HIGH / 2 - 5, chance.low(), HIGH / 2 + 5));
            parts.add(line(kind, chance.high(), HIGH / 2 - 5, chance.high(), HIGH / 2 + 5));
        }
        return parts;
    }

    /** A square: filled, half filled, empty, or a question mark. */
    public static Tag square(ClauseRow.Fill fill) {
        Tag square = svg("square").with("aria-hidden", "true").with("viewBox", "0 0 " + SIDE + " " + SIDE)
                .with("width", SIDE).with("height", SIDE);
        Tag outline = Tag.of("rect").with("x", 1).with("y", 1).with("width", SIDE - 2L).with("height", SIDE - 2L);
        return switch (fill) {
            case FULL -> square.add(outline.in("outline full"));
            case HALF -> square.add(outline.in("outline"), Tag.of("path").in("full").with("d", "M1 13V1L13 13Z"));
            case EMPTY -> square.add(outline.in("outline"));
            case UNKNOWN -> square.add(outline.in("outline unknown"), Tag.of("text", "?").with("x", 7).with("y", 11)
                    .with("text-anchor", "middle"));
        };
    }

    private static Tag svg(String kind) {
        return Tag.of("svg").in(kind).with("focusable", "false");
    }

    private static Tag box(String kind, double share) {
        return Tag.of("rect").in(kind).with("x", 0).with("width", percent(share));
    }

    private static Tag line(String kind, double x1, int y1, double x2, int y2) {
        return Tag.of("line").in(kind).with("x1", percent(x1)).with("y1", y1).with("x2", percent(x2)).with("y2", y2);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", share * 100);
    }
}
