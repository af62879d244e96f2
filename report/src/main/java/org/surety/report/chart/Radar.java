package org.surety.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.surety.report.markup.Tag;

/**
 * Versions of a text compared on three or more axes, parties or issues: a polygon each, told apart by its dashes, by
 * the shape of its corners and by colour.
 */
public final class Radar {

    /** More polygons nobody can tell apart. */
    public static final int MOST_VERSIONS = 4;

    private static final int WIDTH = 340;
    private static final double CENTRE = WIDTH / 2.0;
    private static final double REACH = 86;

    private final List<String> axes;
    private final List<Version> versions;

    /**
     * One version.
     *
     * @param values from 0 to 100, in the order of the axes
     */
    public record Version(String name, List<Double> values) {
        /** Checks the values and copies them. */
        public Version {
            values = List.copyOf(values);
            values.forEach(ScaleSpan::checked);
        }
    }

    private Radar(List<String> axes, List<Version> versions) {
        this.axes = List.copyOf(axes);
        this.versions = List.copyOf(versions);
    }

    /**
     * The chart; none with fewer than three axes, which make no polygon, or without a version.
     *
     * @param id begins the identifiers of its parts, which must be unique in the page
     * @param title what it is the chart of
     * @throws IllegalArgumentException if there are too many versions, or one has not a value for each axis
     */
    public static Optional<Tag> of(String id, String title, List<String> axes, List<Version> versions) {
        if (versions.size() > MOST_VERSIONS) {
            throw new IllegalArgumentException("more than " + MOST_VERSIONS + " versions in one chart");
        }
        if (versions.stream().anyMatch(it -> it.values().size() != axes.size())) {
            throw new IllegalArgumentException("a version needs a value for each axis");
        }
        return axes.size() < 3 || versions.isEmpty()
                ? Optional.empty()
                : Optional.of(new Radar(axes, versions).draw(id, title));
    }

    private Tag draw(String id, String title) {
        RadarNames names = new RadarNames(axes, CENTRE, REACH);
        double centre = 4 - names.top();
        double y = centre + names.bottom() + 10;
        List<Tag> key = new ArrayList<>();
        y = names.list(key, y);
        for (int i = 0; i < versions.size(); i++) {
            y = entry(key, i, y);
        }
        Tag svg = Charts.svg(id, WIDTH, Math.round(y + 4), title, description());
        for (int ring = 25; ring <= 100; ring += 25) {
            svg.add(Charts.circle(ring == 100 ? "axis" : "grid", CENTRE, centre, REACH * ring / 100));
        }
        for (int i = 0; i < axes.size(); i++) {
            svg.add(Charts.line("grid", CENTRE, centre, x(i, 100), centre + up(i, 100)));
        }
        svg.add(names.draw(centre));
        for (int i = 0; i < versions.size(); i++) {
            svg.add(polygon(i, centre));
        }
        for (int ring = 25; ring <= 100; ring += 25) {
            svg.add(Charts.text("soft fine halo", CENTRE + 4, centre - REACH * ring / 100 + 12, "start",
                    Integer.toString(ring)));
        }
        return svg.add(key);
    }

    private Tag polygon(int number, double centre) {
        Version version = versions.get(number);
        String look = "version-" + (number + 1);
        StringBuilder path = new StringBuilder();
        List<Tag> corners = new ArrayList<>();
        for (int i = 0; i < axes.size(); i++) {
            double value = version.values().get(i);
            double y = centre + up(i, value);
            path.append(i == 0 ? 'M' : 'L').append(Charts.figure(x(i, value))).append(' ').append(Charts.figure(y));
            corners.add(corner(number, x(i, value), y).add(Tag.of("title",
                    version.name() + ", " + axes.get(i) + ": " + Charts.figure(value))));
        }
        return Tag.of("g").in(look).add(
                Tag.of("path").in("polygon").with("d", path.append('Z').toString())
                        .add(Tag.of("title", version.name())))
                .add(corners);
    }

    /** A disc, a square, a triangle or a diamond. */
    private static Tag corner(int number, double x, double y) {
        String start = "M" + Charts.figure(x) + " " + Charts.figure(y);
        return switch (number) {
            case 0 -> Charts.circle("corner", x, y, 3.6);
            case 1 -> Tag.of("path").in("corner").with("d", start + "m-3.4 -3.4h6.8v6.8h-6.8z");
            case 2 -> Tag.of("path").in("corner").with("d", start + "m0 -4.6l4.4 7.6h-8.8z");
            default -> Tag.of("path").in("corner").with("d", start + "m0 -5l5 5l-5 5l-5 -5z");
        };
    }

    private double entry(List<Tag> key, int number, double y) {
        List<String> lines = Lettering.wrap(versions.get(number).name(), WIDTH - 50);
        key.add(Tag.of("g").in("version-" + (number + 1)).add(Charts.line("polygon", 4, y + 9, 40, y + 9),
                corner(number, 22, y + 9)));
        key.addAll(Lettering.block("label", 48, y + 13, "start", lines));
        return y + Math.max(1, lines.size()) * Lettering.LINE + 4;
    }

    private double x(int axis, double value) {
        return CENTRE + REACH * value / 100 * Math.sin(RadarNames.turn(axis, axes.size()));
    }

    private double up(int axis, double value) {
        return -REACH * value / 100 * Math.cos(RadarNames.turn(axis, axes.size()));
    }

    private String description() {
        List<String> said = new ArrayList<>();
        for (Version version : versions) {
            List<String> values = new ArrayList<>();
            for (int i = 0; i < axes.size(); i++) {
                values.add(axes.get(i) + " " + Charts.figure(version.values().get(i)));
            }
            said.add(version.name() + ": " + String.join(", ", values) + ".");
        }
        return String.join(" ", said);
    }
}
