package org.surety.analysis.crisis.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.surety.analysis.crisis.answer.CrisisAnswer;
import org.surety.analysis.crisis.exact.ExactGoal;
import org.surety.analysis.crisis.exact.Workings;
import org.surety.analysis.crisis.plan.Plan;
import org.surety.analysis.crisis.plan.PlanNode;
import org.surety.analysis.crisis.plan.StepLimit;
import org.surety.analysis.crisis.plan.Stretch;
import org.surety.analysis.crisis.plan.Unfoldable;
import org.surety.semantics.Work;

/**
 * When enough help comes, by the exact engine and without an end to the hours looked at, with every range at its
 * middle: the probability by any hour, the expected hour, and the first hour by which a share has come.
 *
 * <p>
 * The expected hour is the sum over all hours of the probability that enough help is still to come ({@link TailSum}).
 * Where that cannot be followed to its end, since each later hour takes more work than the one before, what is left out
 * lies between 0 and the probability of what is still to come times {@link Stretch#mean}; the answer is then a bound.
 * Waiting and talks before anything depends on the hour are left out of that sum, and their expected length is added
 * ({@link Opening}): expectations add up, and what follows changes day by day where talks end hour by hour.
 */
final class Tail {

    /** About so many numbers are kept; tens of megabytes. */
    private static final long MOST_NUMBERS = 3_000_000;
    /** Two values are equal if they differ by no more than rounding. */
    private static final double ROUNDING = 1e-12;

    private final PlanNode start;
    private final Opening opening;
    private final double[] middle;
    private final Workings workings;
    /** So many numbers are kept at most; those of others that were kept before do not count. */
    private final long most;
    private final Stretch stretch;
    private final double ever;
    private final Map<Long, Double> known = new HashMap<>();
    private long farthest = Long.MAX_VALUE;

    Tail(Plan plan, ExactGoal goal, double[] middle) {
        this(plan.root(), Opening.of(plan, middle), new Workings(plan::isClocked, goal), middle);
    }

    private Tail(PlanNode start, Opening opening, Workings workings, double[] middle) {
        this.start = start;
        this.opening = opening;
        this.middle = middle;
        this.workings = workings;
        this.most = workings.size() + MOST_NUMBERS;
        this.stretch = Stretch.of(start, middle);
        this.ever = Math.clamp(workings.usual(start, StepLimit.ENDLESS, middle), 0, 1);
    }

    Stretch stretch() {
        return stretch;
    }

    double ever() {
        return ever;
    }

    /** The probability by {@code hour}; not a number where that takes too much work. */
    double by(long hour) {
        Double there = known.get(hour);
        if (there == null) {
            if (hour >= farthest) {
                return Double.NaN;
            }
            try {
                there = Math.clamp(workings.usual(start, hour, middle), 0, ever);
            } catch (Unfoldable tooFar) {
                farthest = hour;
                return Double.NaN;
            }
            known.put(hour, there);
            // Where later hours need all those before them, the work grows with the square of the hour.
            if (workings.size() > most) {
                farthest = Math.min(farthest, hour + 1);
            }
        }
        return there;
    }

    /** The timing; empty where enough help never comes. */
    Optional<CrisisAnswer.Timing> timing() {
        if (ever <= 0) {
            return Optional.empty();
        }
        // First, since a long sum leaves no room for further numbers.
        Reached median = first(0.5);
        Tail after = opening.then().id() == start.id()
                ? this
                : new Tail(opening.then(), new Opening(0, opening.then()), workings, middle);
        TailSum sum = TailSum.of(after);
        double low = opening.hours() + sum.sum() / after.ever;
        double high = low + sum.left() * after.stretch.mean() / after.ever;
        return Optional.of(new CrisisAnswer.Timing(low, high - low < 1e-9 * (1 + low) ? low : high, median.low(),
                median.high(), Optional.empty()));
    }

    /**
     * Between which hours a share is reached: {@code high} is the greatest number where it is not known to be reached.
     */
    record Reached(long low, long high) {}

    /** The first hour by which {@code share} of all that ever comes has come. */
    Reached first(double share) {
        double goal = ever * share * (1 - ROUNDING);
        long below = -1;
        long step = 1;
        long hour = 0;
        while (by(hour) < goal) {
            Work.check();
            below = hour;
            hour += step;
            step *= 2;
        }
        long above = hour;
        boolean found = isKnown(hour);
        while (above - below > 1) {
            long between = below + (above - below) / 2;
            if (by(between) < goal) {
                below = between;
            } else {
                above = between;
                found |= isKnown(between);
            }
        }
        return new Reached(below + 1, found && isKnown(above) ? above : Long.MAX_VALUE);
    }

    private boolean isKnown(long hour) {
        return !Double.isNaN(by(hour));
    }
}
