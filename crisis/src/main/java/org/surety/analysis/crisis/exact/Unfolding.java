package org.surety.analysis.crisis.exact;

import org.surety.analysis.crisis.plan.Plan;
import org.surety.analysis.crisis.plan.StepLimit;
import org.surety.analysis.crisis.plan.Unfoldable;

/** Unfolds a {@link Plan} into a {@link Program}, once and for all values of the assumptions. */
public final class Unfolding {

    private final Plan plan;
    private final ProgramCompiler flows;

    /** An unfolding of {@code plan} for the probability of {@code goal}. */
    public Unfolding(Plan plan, ExactGoal goal) {
        this.plan = plan;
        this.flows = new ProgramCompiler(plan::isClocked, goal);
    }

    /**
     * The step of the program whose value is the probability of the goal by {@code hour}.
     *
     * @param hour {@link StepLimit#ENDLESS} for any time
     * @throws Unfoldable if the structure does not allow it
     */
    public int root(long hour) {
        return flows.root(plan.root(), hour);
    }

    /** The program, with every step asked for so far. */
    public Program program() {
        return flows.program();
    }
}
