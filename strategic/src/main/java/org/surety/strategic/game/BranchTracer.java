package org.surety.strategic.game;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.surety.semantics.Work;

/**
 * Follows the principal branch of the logit equilibria, which begins where lambda is 0 and every move is as likely as
 * every other, by steps along the tangent that are then corrected (Turocy, T. L. (2005), A dynamic homotopy
 * interpretation of the logistic quantal response equilibrium correspondence, Games and Economic Behavior 51, 243-263;
 * Allgower, E. L. and Georg, K. (1990), Numerical Continuation Methods). The branch may turn back in lambda.
 */
final class BranchTracer {

    private static final int MOST_STEPS = 5_000;
    private static final int MOST_CORRECTIONS = 8;
    private static final double FIRST_STEP = 0.03;
    private static final double LEAST_STEP = 1e-9;
    private static final double EXACT = 1e-11;
    /** A step changes lambda by no more than this share, so that figures between two points are sure. */
    private static final double SHARE = 0.25;

    private final LogitEquations equations;
    private final int size;

    BranchTracer(LogitEquations equations) {
        this.equations = equations;
        this.size = equations.size();
    }

    /**
     * The points of the branch up to {@code last}, in its order; the last one can lie beyond.
     *
     * @param points with lambda behind the variables
     * @param whole whether lambda came to {@code last}
     */
    record Trace(List<double[]> points, boolean whole) {}

    /** The branch from {@code start}, a solution. */
    Trace follow(double[] start, double last) {
        List<double[]> points = new ArrayList<>(List.of(start));
        double[] point = start;
        double[] tangent = corrected(point, unit(), 1).map(Corrected::tangent).orElse(unit());
        double step = FIRST_STEP;
        for (int i = 0; i < MOST_STEPS && point[size] < last && step >= LEAST_STEP; i++) {
            Work.check();
            double most = SHARE * Math.max(0.2, Math.abs(point[size])) / Math.max(1e-12, Math.abs(tangent[size]));
            double[] along = tangent;
            step = Math.min(step, most);
            Optional<Corrected> next = corrected(moved(point, step, along), along, step);
            if (next.isPresent() && dot(next.get().tangent(), along) > 0.7) {
                point = next.get().point();
                tangent = next.get().tangent();
                points.add(point);
                step *= 1.6;
            } else {
                step /= 2;
            }
        }
        return new Trace(points, point[size] >= last);
    }

    private double[] unit() {
        double[] unit = new double[size + 1];
        unit[size] = 1;
        return unit;
    }

    private static double[] moved(double[] point, double step, double[] tangent) {
        double[] moved = point.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += step * tangent[i];
        }
        return moved;
    }

    /**
     * A solution.
     *
     * @param tangent of the branch there, of length 1, and not against the direction from which it was looked for
     */
    private record Corrected(double[] point, double[] tangent) {}

    /** The solution near {@code guess}, at right angles to {@code along}; empty if there is none that near. */
    private Optional<Corrected> corrected(double[] guess, double[] along, double near) {
        double[] point = guess.clone();
        double before = Double.POSITIVE_INFINITY;
        double gone = 0;
        for (int i = 0; i < MOST_CORRECTIONS; i++) {
            Optional<LogitEquations.Newton> newton = equations.newton(point, along);
            if (newton.isEmpty()) {
                return Optional.empty();
            }
            double[] right = newton.get().correction();
            double[] tangent = newton.get().tangent();
            double length = Math.sqrt(dot(right, right));
            gone += length;
            if (!Double.isFinite(length) || length > before * 2 || gone > near) {
                return Optional.empty();
            }
            for (int k = 0; k <= size; k++) {
                point[k] += right[k];
            }
            if (length <= EXACT * (1 + Math.sqrt(dot(point, point)))) {
                // The last correction was so small that the tangent before it is that of the solution.
                double stretch = Math.sqrt(dot(tangent, tangent));
                Arrays.setAll(tangent, k -> tangent[k] / stretch);
                return Double.isFinite(stretch) ? Optional.of(new Corrected(point, tangent)) : Optional.empty();
            }
            before = length;
        }
        return Optional.empty();
    }

    /** The first point of a branch with just that lambda; empty where the branch does not come to it. */
    Optional<double[]> at(Trace trace, double lambda) {
        List<double[]> points = trace.points();
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i)[size] == lambda) {
                return Optional.of(points.get(i));
            }
            if (i > 0 && points.get(i - 1)[size] < lambda && points.get(i)[size] > lambda) {
                double[] low = points.get(i - 1);
                double[] high = points.get(i);
                double share = (lambda - low[size]) / (high[size] - low[size]);
                double[] between = low.clone();
                for (int k = 0; k < between.length; k++) {
                    between[k] += share * (high[k] - low[k]);
                }
                between[size] = lambda;
                double reach = 1 + Math.sqrt(dot(between, between));
                return corrected(between, unit(), reach).or(() -> corrected(with(low, lambda), unit(), reach))
                        .map(Corrected::point);
            }
        }
        return Optional.empty();
    }

    private double[] with(double[] point, double lambda) {
        double[] moved = point.clone();
        moved[size] = lambda;
        return moved;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
