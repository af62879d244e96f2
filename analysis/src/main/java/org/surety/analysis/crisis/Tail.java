package org.surety.analysis.crisis;

import java.util.Optional;
import org.surety.analysis.crisis.exact.Goal;
import org.surety.analysis.crisis.exact.Solver;
import org.surety.analysis.crisis.exact.Unfolding;
import org.surety.analysis.crisis.plan.Plan;

/**
 * What comes after the hours that a curve looks at, in steps of up to a day: enough for the expected hour. Within a step what comes is taken to come in its middle, and
 * steps are short enough for an error of at most an hour.
 */
final class Tail {

    private static final long MOST_HOURS = 24L * 731;
    /** So many steps are worked out together. */
    private static final int BATCH = 32;
    /** When so small a share is left, it no longer matters to the hour. */
    private static final double REST = 1e-5;

    private final Unfolding unfolding;
    private final double[] middle;

    Tail(Plan plan, Goal goal, double[] middle) {
        this.unfolding = new Unfolding(plan, goal);
        this.middle = middle;
    }

    /** The timing of a curve that goes on; without an expected hour where after two years something is still to come. */
    Optional<CrisisAnswer.Timing> timing(Curve curve) {
        return Timings.of(curve).map(it -> new CrisisAnswer.Timing(expected(curve), it.median()));
    }

    private Optional<Double> expected(Curve curve) {
        double ever = curve.ever().middle();
        double sum = 0;
        double before = 0;
        for (Curve.Point point : curve.points()) {
            sum += point.hour() * (point.chance().middle() - before);
            before = point.chance().middle();
        }
        long step = Math.clamp((long) (2 * ever / Math.max(ever - before, 1e-12)), 1, 24);
        long hour = curve.points().getLast().hour();
        while (ever - before > REST * ever && hour < MOST_HOURS) {
            for (double by : next(hour, step)) {
                hour += step;
                sum += (hour - step / 2.0) * (by - before);
                before = by;
            }
        }
        return ever - before > REST * ever ? Optional.empty() : Optional.of(sum / ever);
    }

    private double[] next(long hour, long step) {
        int[] roots = new int[BATCH];
        for (int i = 0; i < BATCH; i++) {
            roots[i] = unfolding.root(hour + (i + 1) * step);
        }
        Solver solver = new Solver(unfolding.program()).solve(middle);
        double[] values = new double[BATCH];
        for (int i = 0; i < BATCH; i++) {
            values[i] = solver.at(roots[i]);
        }
        return values;
    }
}
