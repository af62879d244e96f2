package org.surety.analysis.crisis;

import java.util.List;

/**
 * The probability of enough help by each hour.
 *
 * @param points in the order of the hours; between two of them it stays as at the earlier one
 * @param ever the probability that enough help comes at any time
 * @param complete whether nothing changes after the last point
 */
public record Curve(List<Point> points, Bounds ever, boolean complete) {

    /** Copies the list. */
    public Curve {
        points = List.copyOf(points);
    }

    /** The probability by {@code hour}, and from then until the next point. */
    public record Point(long hour, Bounds chance) {}

    /** The probability by {@code hour}. */
    public Bounds by(long hour) {
        Bounds found = Bounds.exactly(0);
        for (Point point : points) {
            if (point.hour() > hour) {
                break;
            }
            found = point.chance();
        }
        return found;
    }
}
