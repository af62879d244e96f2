package org.surety.report.chart;

import java.util.ArrayList;
import java.util.List;

/** Finds a place beside each dot for its number, where it covers no dot and no other number. */
final class NumberPlaces {

    private static final double[] DISTANCES = {15, 22, 30, 40, 52, 66, 82};
    private static final int DIRECTIONS = 12;
    /** Up and to the right first, where no version lies beyond the frontier. */
    private static final int[] ORDER = {1, 2, 0, 3, 11, 10, 4, 9, 5, 8, 6, 7};
    private static final double DIGIT = 8;
    private static final double HIGH = 13;

    private final double left;
    private final double top;
    private final double right;
    private final double bottom;
    private final List<Box> taken = new ArrayList<>();

    /** The middle of a number, and whether it is so far from its dot that a line must join them. */
    record Place(double x, double y, boolean far) {}

    private record Box(double x, double y, double halfWidth, double halfHeight) {

        boolean meets(Box other) {
            return Math.abs(x - other.x) < halfWidth + other.halfWidth
                    && Math.abs(y - other.y) < halfHeight + other.halfHeight;
        }
    }

    NumberPlaces(double left, double top, double right, double bottom) {
        this.left = left;
        this.top = top;
        this.right = right;
        this.bottom = bottom;
    }

    /** Nothing is to stand on this dot. */
    void avoid(double x, double y, double radius) {
        taken.add(new Box(x, y, radius, radius));
    }

    /** The place for a number; numbers found later keep clear of it. */
    Place find(double x, double y, String number) {
        for (double distance : DISTANCES) {
            for (int direction : ORDER) {
                double turn = 2 * Math.PI * direction / DIRECTIONS;
                Box box = box(x + distance * Math.cos(turn), y - distance * Math.sin(turn), number);
                if (inside(box) && taken.stream().noneMatch(box::meets)) {
                    taken.add(box);
                    return new Place(box.x(), box.y(), distance > DISTANCES[0]);
                }
            }
        }
        return new Place(Math.min(x + DISTANCES[0], right - DIGIT), y, false);
    }

    private static Box box(double x, double y, String number) {
        return new Box(x, y, DIGIT * number.length() / 2 + 1, HIGH / 2);
    }

    private boolean inside(Box box) {
        return box.x() - box.halfWidth() >= left && box.x() + box.halfWidth() <= right
                && box.y() - box.halfHeight() >= top && box.y() + box.halfHeight() <= bottom;
    }
}
