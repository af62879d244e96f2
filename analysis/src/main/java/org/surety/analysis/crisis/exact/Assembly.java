package org.surety.analysis.crisis.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.analysis.crisis.conduct.Timed;
import org.surety.analysis.crisis.plan.PlanNode;

/** Puts the steps of a {@link Program} together; equal ones are made once. */
final class Assembly {

    private final Goal goal;
    private final List<Op> ops = new ArrayList<>();
    private final Map<List<Object>, Integer> known = new HashMap<>();

    Assembly(Goal goal) {
        this.goal = goal;
    }

    Program program() {
        return new Program(ops, goal.lattice().size());
    }

    private int add(List<Object> key, Op op) {
        return known.computeIfAbsent(key, it -> {
            ops.add(op);
            return ops.size() - 1;
        });
    }

    /** Whether what has been contributed is enough; where a vote is looked for, that it has not come. */
    int outcome() {
        double[] values = new double[goal.lattice().size()];
        if (goal.sight().isEmpty()) {
            Arrays.fill(values, goal.missed() ? 1 : 0);
            values[values.length - 1] = goal.missed() ? 0 : 1;
        }
        return add(List.of("outcome"), new Op.Constant(values));
    }

    /** Certainty. */
    int certain() {
        double[] values = new double[goal.lattice().size()];
        Arrays.fill(values, 1);
        return add(List.of("certain"), new Op.Constant(values));
    }

    /** Nothing that counts. */
    int nothing() {
        return add(List.of("nothing"), new Op.Constant(new double[goal.lattice().size()]));
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
        return add(List.of("linear", numbers(children), numbers(weights)), new Op.Linear(children, weights));
    }

    /** The value with nothing contributed before, in every state. */
    private int spread(int child) {
        return goal.lattice().size() == 1 ? child : add(List.of("spread", child), new Op.Spread(child));
    }

    private static List<Integer> numbers(int[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static List<Double> numbers(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    /** Waiting for all of several parties; of neighbouring hours at which the same follows only the last one matters. */
    int await(List<? extends Timed> laws, boolean unsure, long[] ages, int[] children, long end, int nobody) {
        List<Long> keptAges = new ArrayList<>();
        List<Integer> kept = new ArrayList<>();
        for (int k = 0; k < ages.length; k++) {
            if (children[k] != children[k + 1]) {
                keptAges.add(ages[k]);
                kept.add(children[k]);
            }
        }
        int last = children[ages.length];
        kept.add(last);
        if (kept.size() == 1 && nobody == last) {
            return last;
        }
        List<Object> key = List.of("await", laws, unsure, keptAges, kept, nobody == last ? -1 : end, nobody);
        return add(key, new Op.Await(laws, unsure, keptAges.stream().mapToLong(it -> it).toArray(),
                kept.stream().mapToInt(it -> it).toArray(), end, nobody));
    }

    /** A vote on which nothing but what follows depends. */
    int vote(PlanNode.Vote vote, int yes, int no, Way way) {
        return yes == no
                ? yes
                : staged(new StageMaker(goal, Optional.of(vote), Optional.empty(), way), new int[]{yes}, no);
    }

    /** An act that depends on no vote. */
    int acts(List<Deeds> parts, Way way) {
        List<Integer> values = new ArrayList<>();
        for (Deeds part : parts) {
            values.add(staged(new StageMaker(goal, Optional.empty(), Optional.of(part), way), part.ends(), -1));
        }
        return sum(values);
    }

    /**
     * A vote and the act of those who voted yes. What they contribute counts only if the vote has passed; where nothing was contributed before, a failed vote is worth
     * the same in every state, and one pass serves both.
     */
    int favoured(PlanNode.Vote vote, Flow.Favoured favoured, int no, Way way) {
        List<Integer> values = new ArrayList<>();
        boolean fresh = StageMaker.entry(goal, way) == 0;
        boolean counted = false;
        for (Deeds part : favoured.parts()) {
            boolean whole = part.marking() != Stage.Marking.ALL_ACT;
            StageMaker maker = new StageMaker(goal, Optional.of(vote), Optional.of(part), way);
            values.add(staged(maker, part.ends(), fresh && whole ? spread(no) : -1));
            counted |= fresh && whole;
        }
        if (!counted) {
            values.add(staged(new StageMaker(goal, Optional.of(vote), Optional.empty(), way), new int[]{-1}, no));
        }
        return sum(values);
    }

    private int staged(StageMaker maker, int[] ends, int failed) {
        if (maker.isEmpty()) {
            return ends[0];
        }
        List<Object> key = new ArrayList<>(maker.key());
        key.add(numbers(ends));
        key.add(failed);
        Integer there = known.get(key);
        return there != null ? there : add(key, new Op.Staged(maker.make(ends, failed)));
    }
}
