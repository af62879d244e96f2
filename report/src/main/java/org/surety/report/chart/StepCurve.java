package org.surety.report.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.surety.analysis.crisis.answer.Bounds;
import org.surety.analysis.crisis.answer.CrisisAnswer;
import org.surety.analysis.crisis.answer.Curve;
import org.surety.model.quantity.Hours;
import org.surety.report.markup.Tag;
import org.surety.report.words.English;
import org.surety.report.words.Percent;
import org.surety.report.words.TimingWords;

/**
 * The probability of enough help by each hour as steps, with a band from the least to the most, and a line where it
 * becomes too late.
 */
public final class StepCurve {

    private static final int WIDTH = 340;
    private static final int HEIGHT = 214;
    private static final int LEFT = 42;
    private static final int RIGHT = 14;
    private static final int TOP = 26;
    private static final int BOTTOM = 42;

    private final CrisisAnswer answer;
    private final Scale hours;
    private final Scale chances;

    private StepCurve(CrisisAnswer answer, Scale hours, Scale chances) {
        this.answer = answer;
        this.hours = hours;
        this.chances = chances;
    }

    /**
     * The chart of one answer.
     *
     * @param id begins the identifiers of its parts, which must be unique in the page
     * @param title what it is the chart of
     * @param hours the axis of time; charts that are compared share their axes
     * @param chances the axis of probabilities
     */
    public static Tag of(String id, String title, CrisisAnswer answer, Scale hours, Scale chances) {
        return new StepCurve(answer, hours, chances).draw(id, title);
    }

    /** The last hour worth showing: soon after the curve has come to rest, and after it is too late. */
    public static double lastHour(CrisisAnswer answer) {
        List<Curve.Point> points = answer.curve().points();
        double end = points.isEmpty() ? 0 : points.getLast().hour();
        double goal = points.isEmpty() ? 0 : points.getLast().chance().high() * 0.995;
        double rest = points.stream().filter(it -> it.chance().high() >= goal).findFirst().map(Curve.Point::hour)
                .map(Long::doubleValue).orElse(end);
        double late = answer.faitAccompli().map(it -> (double) it.count()).orElse(0.0);
        return Math.max(rest, late) * 1.12;
    }

    private Tag draw(String id, String title) {
        Tag svg = Charts.svg(id, WIDTH, HEIGHT, title, description());
        axes(svg);
        List<Curve.Point> points = answer.curve().points();
        if (!points.isEmpty()) {
            if (points.stream().anyMatch(it -> !it.chance().isPoint())) {
                svg.add(Tag.of("path").in("band").with("d", band(points)));
            }
            svg.add(Tag.of("path").in("line").with("d", "M" + steps(points, Bound.MIDDLE, false)));
        }
        late(svg);
        return svg;
    }

    private void axes(Tag svg) {
        for (double mark : chances.marks()) {
            svg.add(Charts.line(mark == 0 ? "axis" : "grid", LEFT, y(mark), WIDTH - RIGHT, y(mark)));
            svg.add(Charts.text("soft", LEFT - 7, y(mark) + 4, "end", Charts.plain(mark * 100) + "\u00A0%"));
        }
        for (double mark : hours.marks()) {
            svg.add(Charts.line("axis", x(mark), y(0), x(mark), y(0) + 4));
            svg.add(Charts.text("soft", x(mark), y(0) + 18, "middle", English.figures(Math.round(mark))));
        }
        svg.add(Charts.text("soft", WIDTH - RIGHT, HEIGHT - 6, "end", "hours after the event"));
    }

    /** The line where it becomes too late, and the probability there. */
    private void late(Tag svg) {
        Optional<Hours> late = answer.faitAccompli();
        if (late.isEmpty()) {
            return;
        }
        double x = x(late.get().count());
        svg.add(Charts.line("late", x, TOP - 4, x, y(0)));
        boolean right = x > (WIDTH + LEFT) / 2.0;
        svg.add(Charts.text("late-text", right ? x + RIGHT - 2 : x - 4, TOP - 10, right ? "end" : "start",
                "too late after hour " + English.figures(late.get().count())));
        svg.add(Tag.of("circle").in("dot").with("cx", Charts.figure(x)).with("cy",
                Charts.figure(y(answer.inTime().middle()))).with("r", "4"));
    }

    private enum Bound {
        LOW, MIDDLE, HIGH;

        double of(Bounds bounds) {
            return switch (this) {
                case LOW -> bounds.low();
                case MIDDLE -> bounds.middle();
                case HIGH -> bounds.high();
            };
        }
    }

    private String band(List<Curve.Point> points) {
        return "M" + steps(points, Bound.HIGH, false) + "L" + steps(points, Bound.LOW, true) + "Z";
    }

    /** The corners of a stair from the event to the end of the axis, or back. */
    private String steps(List<Curve.Point> points, Bound bound, boolean back) {
        Stream.Builder<String> corners = Stream.builder();
        double before = 0;
        corners.add(corner(0, 0));
        for (Curve.Point point : points) {
            if (point.hour() > hours.most()) {
                break;
            }
            double now = bound.of(point.chance());
            corners.add(corner(point.hour(), before));
            corners.add(corner(point.hour(), now));
            before = now;
        }
        corners.add(corner(hours.most(), before));
        List<String> all = corners.build().toList();
        return String.join("L", back ? all.reversed() : all);
    }

    private String corner(double hour, double chance) {
        return Charts.figure(x(hour)) + " " + Charts.figure(y(chance));
    }

    private double x(double hour) {
        return LEFT + (WIDTH - LEFT - RIGHT) * hour / hours.most();
    }

    private double y(double chance) {
        return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * Math.min(1, chance / chances.most());
    }

    private String description() {
        String late = answer.faitAccompli().map(it -> "By hour " + English.figures(it.count())
                + ", after which it is too late, the probability of enough help is " + Percent.of(answer.inTime())
                + "; at ").orElse("At ");
        return late + "any time it is " + Percent.of(answer.curve().ever()) + "."
                + answer.timing().map(it -> " Half of what comes has come by " + TimingWords.median(it) + ".")
                        .orElse("");
    }
}
