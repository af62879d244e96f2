package org.surety.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.surety.report.digest.StrategicWords;
import org.surety.report.markup.Tag;
import org.surety.report.words.Percent;
import org.surety.strategic.StrategicAnswer;

/** The probability of enough help in time along the branch, from choice at random to sharp choice. */
public final class BranchCurve {

    private static final int WIDTH = 520;
    private static final int HEIGHT = 236;
    private static final int LEFT = 46;
    private static final int RIGHT = 14;
    private static final int TOP = 16;
    private static final int BOTTOM = 44;
    /** The first tenth of the axis stands for choice at random, which no logarithm reaches. */
    private static final double RANDOM = 0.08;

    private final List<StrategicAnswer.Point> points;
    private final double last;

    private BranchCurve(List<StrategicAnswer.Point> points) {
        this.points = points;
        this.last = Math.max(1, points.stream().mapToDouble(StrategicAnswer.Point::sharpness).max().orElse(1));
    }

    /**
     * The drawing.
     *
     * @param id begins the identifiers of its parts, which must be unique in the page
     */
    public static Tag of(String id, String title, StrategicAnswer answer) {
        return new BranchCurve(answer.branch()).draw(id, title);
    }

    private Tag draw(String id, String title) {
        Tag svg = Charts.svg(id, WIDTH, HEIGHT, title, description());
        for (int mark = 0; mark <= 4; mark++) {
            svg.add(Charts.line(mark == 0 ? "axis" : "grid", LEFT, y(mark / 4.0), WIDTH - RIGHT, y(mark / 4.0)));
            svg.add(Charts.text("soft", LEFT - 7, y(mark / 4.0) + 4, "end", mark * 25 + "\u00A0%"));
        }
        mark(svg, 0, "random");
        for (double sharpness = 1; sharpness <= last * 1.001; sharpness *= 10) {
            mark(svg, sharpness, StrategicWords.number(sharpness));
        }
        svg.add(Charts.text("soft", WIDTH - RIGHT, HEIGHT - 6, "end", "sharpness of choice"));
        if (points.stream().anyMatch(it -> it.chance().low() < it.chance().high())) {
            List<String> corners = new ArrayList<>();
            points.forEach(it -> corners.add(corner(it, it.chance().high())));
            points.reversed().forEach(it -> corners.add(corner(it, it.chance().low())));
            svg.add(Tag.of("path").in("band").with("d", "M" + String.join("L", corners) + "Z"));
        }
        return svg.add(Tag.of("path").in("line").with("d",
                "M" + String.join("L", points.stream().map(it -> corner(it, it.chance().middle())).toList())));
    }

    private void mark(Tag svg, double sharpness, String label) {
        svg.add(Charts.line("axis", x(sharpness), y(0), x(sharpness), y(0) + 4),
                Charts.text("soft", x(sharpness), y(0) + 18, "middle", label));
    }

    private String corner(StrategicAnswer.Point point, double chance) {
        return Charts.figure(x(point.sharpness())) + " " + Charts.figure(y(chance));
    }

    /** By the logarithm from one tenth on. */
    private double x(double sharpness) {
        double share = sharpness < 0.1
                ? 0
                : RANDOM + (1 - RANDOM) * Math.log10(sharpness / 0.1) / Math.log10(last / 0.1);
        return LEFT + 20 + (WIDTH - LEFT - RIGHT - 40) * share;
    }

    private static double y(double chance) {
        return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * chance;
    }

    private String description() {
        return "The probability of enough help in time goes from "
                + Percent.of(points.getFirst().chance().middle()) + " with choice at random to "
                + Percent.of(points.getLast().chance().middle()) + " at sharpness "
                + StrategicWords.number(points.getLast().sharpness()) + ".";
    }
}
