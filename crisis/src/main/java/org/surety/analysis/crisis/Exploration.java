package org.surety.analysis.crisis;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.crisis.behaviour.Parameters;
import org.surety.analysis.crisis.exact.Solver;
import org.surety.analysis.crisis.exact.Unfolding;
import org.surety.analysis.crisis.explain.CaseSetup;
import org.surety.analysis.crisis.explain.Tornado;
import org.surety.analysis.crisis.graph.Chain;
import org.surety.analysis.crisis.graph.ChainBuilder;
import org.surety.analysis.crisis.graph.ChanceBehaviour;
import org.surety.analysis.crisis.plan.Plan;
import org.surety.analysis.crisis.plan.Unfoldable;
import org.surety.model.agreement.Word;
import org.surety.model.scenario.Scenario;
import org.surety.semantics.Case;
import org.surety.semantics.TooLarge;
import org.surety.semantics.Unanswerable;

/** A case in a scenario state by state, for tools that look at the states themselves, with our own answers beside. */
public final class Exploration {

    private final CaseSetup setup;
    private final Optional<Plan> plan;
    private final Optional<String> whyNotExact;
    private final double[] at;

    private Exploration(CaseSetup setup, Values values) {
        this.setup = setup;
        Optional<Plan> found = Optional.empty();
        Optional<String> why = Optional.empty();
        double[] point = new double[0];
        try {
            Plan made = Plan.of(setup.root(), setup.behaviours());
            point = point(setup, made, values);
            found = Optional.of(made);
        } catch (Unfoldable unfoldable) {
            why = Optional.of(unfoldable.why());
        } catch (TooLarge tooLarge) {
            why = Optional.of(String.valueOf(tooLarge.getMessage()));
        }
        this.plan = found;
        this.whyNotExact = why;
        this.at = point;
    }

    /** Which values assumed ranges have. */
    public enum Values implements Word {
        /**
         * Those within the ranges for which the exact engine finds the least chance of enough help in time; where that
         * is always the same, at any time.
         */
        LOW,
        /** The middle of every range. */
        MIDDLE,
        /** Those for which it finds the greatest. */
        HIGH
    }

    /**
     * What follows in a case whose trigger is met.
     *
     * @throws org.surety.semantics.Unanswerable if least or greatest values are asked for where the exact engine cannot
     * say which they are
     */
    public static Exploration of(Case root, Scenario scenario, Values values) {
        Exploration exploration = new Exploration(CaseSetup.of(root, scenario), values);
        if (values != Values.MIDDLE && exploration.whyNotExact.isPresent()) {
            throw new Unanswerable(
                    "which values within the ranges give the least or the greatest answer is not "
                            + "known here, because " + exploration.whyNotExact.get());
        }
        return exploration;
    }

    private static double[] point(CaseSetup setup, Plan plan, Values values) {
        Optional<double[]> inTime = end(setup, plan, values, setup.deadline());
        return values == Values.MIDDLE
                ? setup.behaviours().parameters().middle()
                : inTime.or(() -> end(setup, plan, values, Long.MAX_VALUE))
                        .orElseGet(() -> setup.behaviours().parameters().middle());
    }

    /** The values for the least or the greatest answer by {@code hour}; empty where it is the same for all. */
    private static Optional<double[]> end(CaseSetup setup, Plan plan, Values values, long hour) {
        Unfolding unfolding = new Unfolding(plan, setup.goal(plan));
        int answer = unfolding.root(hour);
        Solver solver = new Solver(unfolding.program());
        Tornado tornado = new Tornado(setup.behaviours().parameters(), unfolding.program(), answer);
        double[] low = tornado.corner(false);
        double[] high = tornado.corner(true);
        boolean differ = solver.solve(high).at(answer) - solver.solve(low).at(answer) > 1e-12;
        return differ ? Optional.of(values == Values.HIGH ? high : low) : Optional.empty();
    }

    /** Why the answers beside are not those of the exact engine, where they are not. */
    public Optional<String> whyNotExact() {
        return whyNotExact;
    }

    /**
     * The states up to {@code until}, with the values of the ranges that were asked for.
     *
     * @param players who chooses instead of behaving as assumed
     * @throws TooLarge if there are more than {@code most}
     */
    public Chain chain(long until, Set<String> players, int most) {
        return ChainBuilder.of(setup.root(), setup::isEnough,
                new ChanceBehaviour(setup.behaviours(), this::values, players), until, most);
    }

    /** Variables that only the states meet have the middle of their ranges. */
    private double[] values(Parameters parameters) {
        double[] all = Arrays.copyOf(parameters.middle(), parameters.size());
        System.arraycopy(at, 0, all, 0, Math.min(at.length, all.length));
        return all;
    }

    /**
     * The probability of enough help by {@code hour} after the exact engine; empty where it has no answer.
     *
     * @param hour {@code Long.MAX_VALUE} for any time
     */
    public Optional<Double> exactly(long hour) {
        try {
            return plan.map(it -> Math.clamp(CaseSetup.chance(it, setup.goal(it), hour, at), 0, 1));
        } catch (Unfoldable unfoldable) {
            return Optional.empty();
        }
    }
}
