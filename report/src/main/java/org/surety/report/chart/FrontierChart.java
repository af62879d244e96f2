package org.surety.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.surety.report.markup.Tag;
import org.surety.report.words.English;

/**
 * Versions of a text by two scores: all of them as faint dots, and those that no other beats as strong dots with a
 * number and a link. A full dot is a version that all named parties would sign, a hollow one is not.
 */
public final class FrontierChart {

    static final int WIDTH = 340;
    private static final double LEFT = 38;
    private static final double RIGHT = 326;
    private static final double HEIGHT = 236;
    private static final double RADIUS = 5.5;

    private final Plot plot;
    private final double top;

    /**
     * An axis from zero.
     *
     * @param title what is measured
     */
    public record Axis(String title, Scale scale) {

        /** From 0 to 100. */
        public static Axis ofShares(String title) {
            return new Axis(title, new Scale(100, 25));
        }

        /** From 0 to 1. */
        public static Axis ofChances(String title) {
            return new Axis(title, new Scale(1, 0.25));
        }

        private boolean has(double value) {
            return value >= 0 && value <= scale.most();
        }
    }

    /**
     * A version.
     *
     * @param signed whether all named parties would sign it
     * @param told its scores and terms
     */
    public record Version(double x, double y, boolean signed, String told) {}

    /**
     * A version that no other beats.
     *
     * @param anchor the identifier of the place on the page where it is told in full
     */
    public record Best(String number, String anchor, Version version) {}

    /**
     * What is drawn.
     *
     * @param all every version worth a dot, thinned already
     * @param frontier those that no other beats
     * @param joined whether these two scores alone decide who beats whom, so that a line can join them
     */
    public record Plot(Axis x, Axis y, List<Version> all, List<Best> frontier, boolean joined) {
        /** Copies the lists, and checks that all versions lie on the axes. */
        public Plot {
            all = List.copyOf(all);
            frontier = List.copyOf(frontier);
            all.forEach(it -> check(it, x, y));
            frontier.forEach(it -> check(it.version(), x, y));
        }

        private static void check(Version version, Axis x, Axis y) {
            if (!x.has(version.x()) || !y.has(version.y())) {
                throw new IllegalArgumentException("outside the axes: " + version.x() + ", " + version.y());
            }
        }
    }

    private FrontierChart(Plot plot) {
        this.plot = plot;
        this.top = Lettering.wrap(plot.y().title(), WIDTH - 4).size() * Lettering.LINE + 24;
    }

    /**
     * The chart.
     *
     * @param id begins the identifiers of its parts, which must be unique in the page
     * @param title what it is the chart of
     */
    public static Tag of(String id, String title, Plot plot) {
        return new FrontierChart(plot).draw(id, title);
    }

    private Tag draw(String id, String title) {
        List<Tag> parts = new ArrayList<>();
        axes(parts);
        plot.all().forEach(it -> parts.add(faint(it)));
        if (plot.all().isEmpty() && plot.frontier().isEmpty()) {
            parts.add(Charts.text("soft halo", (LEFT + RIGHT) / 2, top + HEIGHT / 2, "middle", "No version is known."));
        }
        if (plot.joined() && !plot.frontier().isEmpty()) {
            parts.add(Tag.of("path").in("frontier").with("d", steps()));
        }
        parts.addAll(strong());
        List<String> under = Lettering.wrap(plot.x().title(), WIDTH - 4);
        double y = top + HEIGHT + 34;
        parts.addAll(Lettering.block("soft", RIGHT, y, "end", under));
        y = FrontierKey.draw(parts, y + (under.size() - 1) * Lettering.LINE + 12, plot);
        return Charts.group(id, WIDTH, Math.round(y), title, description()).add(parts);
    }

    private void axes(List<Tag> parts) {
        parts.addAll(Lettering.block("soft", 2, 13, "start", Lettering.wrap(plot.y().title(), WIDTH - 4)));
        for (double mark : plot.y().scale().marks()) {
            parts.add(Charts.line(mark == 0 ? "axis" : "grid", LEFT, y(mark), RIGHT, y(mark)));
            parts.add(Charts.text("soft", LEFT - 6, y(mark) + 4, "end", Charts.plain(mark)));
        }
        for (double mark : plot.x().scale().marks()) {
            parts.add(Charts.line(mark == 0 ? "axis" : "grid", x(mark), top, x(mark), y(0)));
            parts.add(Charts.text("soft", x(mark), y(0) + 17, "middle", Charts.plain(mark)));
        }
    }

    private Tag faint(Version version) {
        return Charts.circle(version.signed() ? "faint full" : "faint hollow", x(version.x()), y(version.y()), 2.6)
                .add(Tag.of("title", version.told()));
    }

    /** What is beaten lies below and to the left of this line. */
    private String steps() {
        List<Version> sorted = plot.frontier().stream().map(Best::version)
                .sorted(Comparator.comparingDouble(Version::x).thenComparing(Version::y, Comparator.reverseOrder()))
                .toList();
        StringBuilder path =
                new StringBuilder("M" + Charts.figure(x(0)) + " " + Charts.figure(y(sorted.getFirst().y())));
        for (Version version : sorted) {
            path.append("V").append(Charts.figure(y(version.y()))).append("H").append(Charts.figure(x(version.x())));
        }
        return path.append("V").append(Charts.figure(y(0))).toString();
    }

    private List<Tag> strong() {
        NumberPlaces places = new NumberPlaces(LEFT, top - 22, WIDTH, y(0));
        plot.frontier().forEach(it -> places.avoid(x(it.version().x()), y(it.version().y()), RADIUS + 1));
        List<Tag> leaders = new ArrayList<>();
        List<Tag> links = new ArrayList<>();
        for (Best best : plot.frontier()) {
            double x = x(best.version().x());
            double y = y(best.version().y());
            String number = best.number();
            NumberPlaces.Place at = places.find(x, y, number);
            if (at.far()) {
                leaders.add(Charts.line("leader", x, y, at.x(), at.y()));
            }
            links.add(Tag.of("a").with("href", "#" + best.anchor()).add(
                    Tag.of("title", number + ": " + best.version().told()),
                    Charts.circle("reach", x, y, 11),
                    Charts.circle(best.version().signed() ? "best full" : "best hollow", x, y, RADIUS),
                    Charts.text("strong halo", at.x(), at.y() + 4.5, "middle", number)));
        }
        leaders.addAll(links);
        return leaders;
    }

    private double x(double value) {
        return LEFT + (RIGHT - LEFT) * value / plot.x().scale().most();
    }

    private double y(double value) {
        return top + HEIGHT - HEIGHT * value / plot.y().scale().most();
    }

    private String description() {
        if (plot.all().isEmpty() && plot.frontier().isEmpty()) {
            return "No version is known.";
        }
        long signed = plot.frontier().stream().filter(it -> it.version().signed()).count();
        return "Across: " + plot.x().title() + ". Up: " + plot.y().title() + ". "
                + English.count(plot.frontier().size(), "version", "versions")
                + " that no other beats; all named parties would sign " + English.figures(signed) + " of them. "
                + English.count(plot.all().size(), "other version is a faint dot", "other versions are faint dots")
                + ".";
    }
}
