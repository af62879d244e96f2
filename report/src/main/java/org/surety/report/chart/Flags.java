package org.surety.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.surety.report.markup.Tag;

/**
 * Names that stand above an axis, each with a pole down to its place, in as many rows as it takes so that none covers
 * another.
 */
final class Flags {

    private static final double GAP = 8;
    private static final double CLEAR = 3;
    /** A longer name is broken into lines. */
    private static final double WIDEST = 150;

    private final double width;
    private final List<Flag> placed = new ArrayList<>();

    /** A name at its place: rows are counted from the axis up. */
    private record Flag(double x, List<String> lines, String anchor, double at, double left, double right, int row) {

        int top() {
            return row + lines.size();
        }

        /** Whether one covers the other, or stands on the other's pole. */
        boolean hits(Flag other) {
            boolean sameRows = row < other.top() && other.row < top();
            boolean sameColumns = left < other.right + GAP && other.left < right + GAP;
            return sameRows && sameColumns || covers(other.x) && row < other.row
                    || other.covers(x) && other.row < row;
        }

        private boolean covers(double pole) {
            return pole > left - CLEAR && pole < right + CLEAR;
        }
    }

    /** A name, and where on the axis its pole stands. */
    record Name(double x, String text) {}

    /**
     * Finds a place for each name.
     *
     * @param width how wide the chart is
     */
    Flags(List<Name> names, double width) {
        this.width = width;
        // From the middle outwards, so that the names at the ends stand above those between, and no pole runs through a
        // name.
        names.stream().sorted(Comparator.comparingDouble(it -> Math.abs(it.x() - width / 2)))
                .forEach(it -> placed.add(place(it)));
    }

    private Flag place(Name name) {
        List<String> lines = Lettering.wrap(name.text(), WIDEST);
        int most = placed.stream().mapToInt(Flag::top).max().orElse(0);
        for (int row = 0; row < most; row++) {
            Optional<Flag> free = ways(name.x(), lines, row).stream().filter(it -> placed.stream().noneMatch(it::hits))
                    .findFirst();
            if (free.isPresent()) {
                return free.get();
            }
        }
        List<Flag> above = ways(name.x(), lines, most);
        return above.stream().filter(it -> placed.stream().noneMatch(it::hits)).findFirst().orElse(above.getFirst());
    }

    /** On both sides of the pole, or else on one of them. */
    private List<Flag> ways(double x, List<String> lines, int row) {
        double wide = lines.stream().mapToDouble(Lettering::width).max().orElse(0);
        List<Flag> ways = new ArrayList<>();
        if (x - wide / 2 < 0) {
            ways.add(new Flag(x, lines, "start", 1, 1, 1 + wide, row));
        } else if (x + wide / 2 > width) {
            ways.add(new Flag(x, lines, "end", width - 1, width - 1 - wide, width - 1, row));
        } else {
            ways.add(new Flag(x, lines, "middle", x, x - wide / 2, x + wide / 2, row));
        }
        if (x - 4 + wide < width) {
            ways.add(new Flag(x, lines, "start", x - 4, x - 4, x - 4 + wide, row));
        }
        if (x + 4 - wide > 0) {
            ways.add(new Flag(x, lines, "end", x + 4, x + 4 - wide, x + 4, row));
        }
        return ways;
    }

    /** How much room they take above the axis. */
    double height() {
        int rows = placed.stream().mapToInt(Flag::top).max().orElse(0);
        return rows == 0 ? 0 : rows * Lettering.LINE + 6;
    }

    /** The names above an axis at {@code axis}. */
    List<Tag> draw(double axis) {
        List<Tag> parts = new ArrayList<>();
        placed.forEach(it -> parts.add(Charts.line("pole", it.x(), axis, it.x(), foot(it, axis) + 3)));
        placed.forEach(it -> parts.addAll(Lettering.block("halo", it.at(),
                foot(it, axis) - (it.lines().size() - 1) * Lettering.LINE, it.anchor(), it.lines())));
        return parts;
    }

    private static double foot(Flag flag, double axis) {
        return axis - 8 - flag.row() * Lettering.LINE;
    }
}
