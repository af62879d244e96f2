package org.surety.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.surety.report.markup.Tag;

/**
 * The names of the axes around a {@link Radar}; where they would not fit, numbers around it and the names in a list
 * below.
 */
final class RadarNames {

    /** More names crowd the rings even where they do not touch. */
    private static final int MOST_NAMES = 8;
    private static final double DISTANCE = 10;
    private static final double WIDEST = 124;

    private final List<String> axes;
    private final double centre;
    private final double reach;
    private final boolean numbered;
    private final List<Block> blocks = new ArrayList<>();

    /** A name, measured from the centre. */
    private record Block(double x, double top, String anchor, List<String> lines) {

        double bottom() {
            return top + lines.size() * Lettering.LINE;
        }

        boolean meets(Block other) {
            return left() < other.right() && other.left() < right() && top < other.bottom() && other.top < bottom();
        }

        private double left() {
            return anchor.equals("start") ? x : x - width() / (anchor.equals("end") ? 1 : 2);
        }

        private double right() {
            return left() + width();
        }

        private double width() {
            return lines.stream().mapToDouble(Lettering::width).max().orElse(0);
        }
    }

    RadarNames(List<String> axes, double centre, double reach) {
        this.axes = axes;
        this.centre = centre;
        this.reach = reach;
        List<Block> named = new ArrayList<>();
        for (int i = 0; i < axes.size(); i++) {
            named.add(block(i, Lettering.wrap(axes.get(i), room(i))));
        }
        this.numbered = !fit(named);
        for (int i = 0; numbered && i < axes.size(); i++) {
            blocks.add(block(i, List.of(Integer.toString(i + 1))));
        }
        blocks.addAll(numbered ? List.of() : named);
    }

    /** Whether no word is cut and no name touches another. */
    private boolean fit(List<Block> named) {
        if (named.size() > MOST_NAMES) {
            return false;
        }
        for (int i = 0; i < named.size(); i++) {
            Block block = named.get(i);
            double room = room(i);
            boolean cut = Stream.of(axes.get(i).strip().split("\\s+", -1)).anyMatch(it -> Lettering.width(it) > room);
            if (cut || named.subList(0, i).stream().anyMatch(block::meets)) {
                return false;
            }
        }
        return true;
    }

    /** The direction of an axis, clockwise from straight up. */
    static double turn(int axis, int axes) {
        return 2 * Math.PI * axis / axes;
    }

    private double room(int axis) {
        double side = Math.abs(Math.sin(turn(axis, axes.size())));
        return side < 0.2 ? WIDEST : Math.min(WIDEST, centre - 2 - (reach + DISTANCE) * side);
    }

    private Block block(int axis, List<String> lines) {
        double turn = turn(axis, axes.size());
        double side = Math.sin(turn);
        double down = -Math.cos(turn);
        double high = lines.size() * Lettering.LINE;
        double middle = (reach + DISTANCE) * down + down * (high / 2 - 4);
        String anchor = Math.abs(side) < 0.2 ? "middle" : side > 0 ? "start" : "end";
        return new Block(centre + (reach + DISTANCE) * side, middle - high / 2, anchor, lines);
    }

    /** The highest point of all, measured from the centre and so below zero. */
    double top() {
        return Math.min(-reach, blocks.stream().mapToDouble(Block::top).min().orElse(0));
    }

    double bottom() {
        return Math.max(reach, blocks.stream().mapToDouble(Block::bottom).max().orElse(0));
    }

    /** The names around a centre at {@code middle}. */
    List<Tag> draw(double middle) {
        List<Tag> parts = new ArrayList<>();
        blocks.forEach(it -> parts.addAll(
                Lettering.block("label", it.x(), middle + it.top() + 12, it.anchor(), it.lines())));
        return parts;
    }

    /** The names by number, if they do not stand around the rings; gives where the list ends. */
    double list(List<Tag> parts, double top) {
        double y = top;
        if (numbered) {
            for (int i = 0; i < axes.size(); i++) {
                List<String> lines = Lettering.wrap(axes.get(i), 2 * centre - 34);
                parts.add(Charts.text("soft", 22, y + 13, "end", Integer.toString(i + 1)));
                parts.addAll(Lettering.block("label", 30, y + 13, "start", lines));
                y += Math.max(1, lines.size()) * Lettering.LINE + 2;
            }
            y += 6;
        }
        return y;
    }
}
