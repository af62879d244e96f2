package org.surety.analysis.crisis.answer;

import java.util.List;

/**
 * The probability of enough help by each hour.
 *
 * @param points in the order of the hours; up to the hour {@code whole} it stays as at the earlier one between two of
 * them, after that it rises from the one to the other
 * @param ever the probability that enough help comes at any time
 * @param complete whether nothing changes after the last point
 * @param whole up to this hour every change has a point
 */
public record Curve(List<Point> points, Bounds ever, boolean complete, long whole) {

    /** Copies the list. */
    public Curve {
        points = List.copyOf(points);
    }

    /** Nothing was left out, and every change has a point. */
    public Curve(List<Point> points, Bounds ever, boolean complete) {
        this(points, ever, complete, Long.MAX_VALUE);
    }

    /** The probability by {@code hour}, and up to {@link Curve#whole} from then until the next point. */
    public record Point(long hour, Bounds chance) {}

    /** The probability by {@code hour}; between two points after {@link #whole} that by the earlier one. */
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
