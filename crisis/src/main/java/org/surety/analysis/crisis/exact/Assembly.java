package org.surety.analysis.crisis.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.analysis.crisis.plan.PlanNode;
import org.surety.model.graph.Numbering;

/** Puts the steps of a {@link Program} together; equal ones are made once. */
final class Assembly {

    private static final int OUTCOME = 0;
    private static final int CERTAIN = 1;
    private static final int NOTHING = 2;
    private static final int SPREAD = 3;
    private static final int LINEAR = 4;
    private static final int AWAIT = 5;
    private static final int STAGED = 6;

    private final ExactGoal goal;
    private final List<Op> ops = new ArrayList<>();
    private final Map<Key, Integer> known = new HashMap<>();
    private final Numbering<Object> numbering = new Numbering<>();

    Assembly(ExactGoal goal) {
        this.goal = goal;
    }

    Program program() {
        return new Program(ops, goal.lattice().size());
    }

    /** All steps so far. */
    List<Op> ops() {
        return Collections.unmodifiableList(ops);
    }

    private int add(Key key, Op op) {
        Integer there = known.get(key);
        if (there != null) {
            return there;
        }
        ops.add(op);
        known.put(key, ops.size() - 1);
        return ops.size() - 1;
    }

    /** Whether what has been contributed is enough; where a vote is looked for, that it has not come. */
    int outcome() {
        double[] values = new double[goal.lattice().size()];
        if (goal.sight().isEmpty()) {
            Arrays.fill(values, goal.missed() ? 1 : 0);
            values[values.length - 1] = goal.missed() ? 0 : 1;
        }
        return add(Key.of(OUTCOME), new Op.Constant(values));
    }

    /** Certainty. */
    int certain() {
        double[] values = new double[goal.lattice().size()];
        Arrays.fill(values, 1);
        return add(Key.of(CERTAIN), new Op.Constant(values));
    }

    /** Nothing that counts. */
    int nothing() {
        return add(Key.of(NOTHING), new Op.Constant(new double[goal.lattice().size()]));
    }

    int difference(int one, int other) {
        return linear(new int[]{one, other}, new double[]{1, -1});
    }

    private int sum(List<Integer> parts) {
        double[] ones = new double[parts.size()];
        Arrays.fill(ones, 1);
        return parts.size() == 1 ? parts.getFirst() : linear(parts.stream().mapToInt(it -> it).toArray(), ones);
    }

    private int linear(int[] children, double[] weights) {
        Key.Maker key = new Key.Maker(LINEAR);
        for (int k = 0; k < children.length; k++) {
            key.add(children[k]).add(Double.doubleToLongBits(weights[k]));
        }
        return add(key.key(), new Op.Linear(children, weights));
    }

    /** The value with nothing contributed before, in every state. */
    private int spread(int child) {
        return goal.lattice().size() == 1 ? child : add(Key.of(SPREAD, child), new Op.Spread(child));
    }

    /**
     * Waiting for all of several parties; of neighbouring hours at which the same follows only the last one matters.
     *
     * @param ages one for each of {@code children} but the last; what comes after those is not looked at
     */
    int await(Together laws, boolean unsure, long[] ages, int[] children, long end, int nobody) {
        long[] keptAges = new long[children.length];
        int[] kept = new int[children.length];
        int count = 0;
        for (int k = 0; k < children.length - 1; k++) {
            if (children[k] != children[k + 1]) {
                keptAges[count] = ages[k];
                kept[count++] = children[k];
            }
        }
        int last = children[children.length - 1];
        kept[count] = last;
        if (count == 0 && nobody == last) {
            return last;
        }
        Key.Maker key = new Key.Maker(AWAIT).add(unsure ? 1 : 0).add(nobody == last ? -1 : end).add(nobody)
                .add(numbering.of(laws));
        for (int k = 0; k < count; k++) {
            key.add(keptAges[k]).add(kept[k]);
        }
        return add(key.add(last).key(),
                new Op.Await(laws, unsure, Arrays.copyOf(keptAges, count), Arrays.copyOf(kept, count + 1), end,
                        nobody));
    }

    /** A vote on which nothing but what follows depends. */
    int vote(PlanNode.Vote vote, int yes, int no, PathContext way) {
        return yes == no
                ? yes
                : staged(new TallyBuilder(goal, Optional.of(vote), Optional.empty(), way), new int[]{yes}, no);
    }

    /** An act that depends on no vote. */
    int acts(List<ActPass> parts, PathContext way) {
        List<Integer> values = new ArrayList<>();
        for (ActPass part : parts) {
            values.add(staged(new TallyBuilder(goal, Optional.empty(), Optional.of(part), way), part.ends(), -1));
        }
        return sum(values);
    }

    /**
     * A vote and the act of those who voted yes. What they contribute counts only if the vote has passed; where nothing
     * was contributed before, a failed vote is worth the same in every state, and one pass serves both.
     */
    int favoured(PlanNode.Vote vote, StepValue.Favoured favoured, int no, PathContext way) {
        List<Integer> values = new ArrayList<>();
        boolean fresh = TallyBuilder.entry(goal, way) == 0;
        boolean counted = false;
        for (ActPass part : favoured.parts()) {
            boolean whole = part.marking() != TallyPass.Marking.ALL_ACT;
            TallyBuilder maker = new TallyBuilder(goal, Optional.of(vote), Optional.of(part), way);
            values.add(staged(maker, part.ends(), fresh && whole ? spread(no) : -1));
            counted |= fresh && whole;
        }
        if (!counted) {
            values.add(staged(new TallyBuilder(goal, Optional.of(vote), Optional.empty(), way), new int[]{-1}, no));
        }
        return sum(values);
    }

    private int staged(TallyBuilder maker, int[] ends, int failed) {
        if (maker.isEmpty()) {
            return ends[0];
        }
        Key.Maker parts = new Key.Maker(STAGED).add(failed).add(ends.length);
        for (int end : ends) {
            parts.add(end);
        }
        maker.enter(parts, numbering);
        Key key = parts.key();
        Integer there = known.get(key);
        return there != null ? there : add(key, new Op.Staged(maker.make(ends, failed)));
    }
}
