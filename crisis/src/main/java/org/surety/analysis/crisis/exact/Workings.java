package org.surety.analysis.crisis.exact;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.surety.analysis.crisis.plan.Plan;
import org.surety.analysis.crisis.plan.PlanNode;
import org.surety.analysis.crisis.plan.StepLimit;
import org.surety.analysis.crisis.plan.Unfoldable;

/**
 * Answers for many plans that share nodes, for one goal: what has been unfolded and worked out for one of them is not
 * for the others. The values are, to the last bit, those of an {@link Unfolding} and a {@link Solver} of each plan by
 * itself. Not for several threads at once; it grows with every node that is new.
 */
public final class Workings {

    private final ProgramCompiler flows;
    private final int size;
    private final ProgramEvaluation evaluation = new ProgramEvaluation();
    private double[][] values = new double[64][];
    private int worked;
    private long weight;

    /** @param clocked as {@link Plan#isClocked}, for every node of all plans */
    public Workings(Predicate<PlanNode> clocked, ExactGoal goal) {
        this.flows = new ProgramCompiler(clocked, goal);
        this.size = goal.lattice().size();
    }

    /**
     * The probability of the goal by {@code hour} when things begin at {@code start}, with variables at their usual
     * values.
     *
     * @param hour {@link StepLimit#ENDLESS} for any time
     * @param at the usual values: the same in every call, but for more variables as more are met
     * @throws Unfoldable if the structure does not allow it
     */
    public double usual(PlanNode start, long hour, double[] at) {
        int root = flows.root(start, hour);
        List<Op> ops = flows.ops();
        if (ops.size() > values.length) {
            values = Arrays.copyOf(values, 2 * ops.size());
        }
        for (; worked < ops.size(); worked++) {
            values[worked] = new double[size];
            evaluation.solve(ops.get(worked), values, at, values[worked]);
            weight += size + ops.get(worked).weight();
        }
        return values[root][0];
    }

    /** As {@link #usual}, for any values, of which nothing is kept. */
    public double at(PlanNode start, long hour, double[] at) {
        int root = flows.root(start, hour);
        List<Op> ops = flows.ops();
        BitSet needed = new BitSet();
        needed.set(root);
        for (int i = root; i >= 0; i = needed.previousSetBit(i - 1)) {
            ops.get(i).mark(needed);
        }
        double[][] here = new double[root + 1][];
        for (int i = needed.nextSetBit(0); i >= 0; i = needed.nextSetBit(i + 1)) {
            here[i] = new double[size];
            evaluation.solve(ops.get(i), here, at, here[i]);
        }
        return here[root][0];
    }

    /** About how many numbers are kept. */
    public long size() {
        return weight + 16L * flows.size();
    }
}
