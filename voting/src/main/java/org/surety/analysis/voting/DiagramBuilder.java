package org.surety.analysis.voting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.surety.semantics.TooLarge;

/**
 * Builds the diagram of a threshold rule level by level. A state is what each threshold still needs; needs that are
 * met, out of reach or no longer matter are told by a mark, and the others are made canonical ({@link SubsetSums}), so
 * that states that decide alike are merged while they are made. At level {@code i} there are at most
 * {@code min(choices^i, product of the different needs)} of them: for 27 members with distinct weights and three
 * thresholds about a hundred thousand in all, not 2^27.
 */
final class DiagramBuilder {

    private static final long MET = 0;
    private static final long MISSED = -1;
    private static final long IDLE = -2;

    private final ThresholdRule rule;
    private final int[] order;
    private final int most;
    private final SubsetSums[] sums;
    private final ThresholdGate.Truth[] truths;
    private final boolean[] relevant;

    DiagramBuilder(ThresholdRule rule, int[] order, int most) {
        this.rule = rule;
        this.order = order;
        this.most = most;
        this.sums = new SubsetSums[rule.thresholds()];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = new SubsetSums(rule, i, order);
        }
        this.truths = new ThresholdGate.Truth[sums.length];
        this.relevant = new boolean[sums.length];
    }

    /** An upper bound of the number of states: what a refusal names. */
    private BigInteger bound() {
        BigInteger all = BigInteger.ZERO;
        BigInteger paths = BigInteger.ONE;
        for (int level = 0; level < order.length; level++) {
            BigInteger states = BigInteger.ONE;
            for (SubsetSums sum : sums) {
                states = states.multiply(BigInteger.valueOf(Math.min(sum.different(level), sum.greatest(level) + 1))
                        .add(BigInteger.TWO));
            }
            all = all.add(states.min(paths));
            paths = paths.multiply(BigInteger.valueOf(rule.choices()));
        }
        return all;
    }

    DecisionDiagram build() {
        BigInteger bound = bound();
        // For a single threshold the bound is near the truth, so that there is no point in trying.
        if (sums.length == 1 && bound.compareTo(BigInteger.valueOf(4L * most)) > 0) {
            throw new TooLarge("states of a decision diagram", bound, most);
        }
        List<int[]> transitions = new ArrayList<>();
        long[] needs = new long[sums.length];
        for (int i = 0; i < sums.length; i++) {
            needs[i] = Math.max(MET, rule.amount(i));
        }
        DecisionDiagram diagram = new DecisionDiagram(rule.choices(), order, 4 * most);
        ThresholdGate.Truth start = settle(0, needs);
        if (start != ThresholdGate.Truth.UNKNOWN) {
            diagram.setRoot(start == ThresholdGate.Truth.TRUE ? DecisionDiagram.TRUE : DecisionDiagram.FALSE);
            return diagram;
        }
        NodeTable states = table(bound, most);
        states.number(needs);
        int made = 1;
        for (int level = 0; level < order.length; level++) {
            NodeTable next = table(bound, most - made);
            transitions.add(step(level, states, next));
            states = next;
            made += next.count();
        }
        diagram.setRoot(reduce(diagram, transitions));
        return diagram;
    }

    private NodeTable table(BigInteger bound, int left) {
        return new NodeTable(Math.max(1, sums.length), "states of a decision diagram", bound, left, most);
    }

    /** By state and choice, the state that follows; FALSE as -1, TRUE as -2. */
    private int[] step(int level, NodeTable states, NodeTable next) {
        int choices = rule.choices();
        int[] follow = new int[states.count() * choices];
        long[] needs = new long[Math.max(1, sums.length)];
        for (int state = 0; state < states.count(); state++) {
            for (int choice = 0; choice < choices; choice++) {
                for (int i = 0; i < sums.length; i++) {
                    long need = states.get(state, i);
                    needs[i] = need > 0 ? Math.max(MET, need - rule.gain(i, choice, order[level])) : need;
                }
                follow[state * choices + choice] = switch (settle(level + 1, needs)) {
                    case FALSE -> -1;
                    case TRUE -> -2;
                    case UNKNOWN -> next.number(needs);
                };
            }
        }
        return follow;
    }

    /** Marks needs that are met, out of reach or idle, and makes the others canonical. */
    private ThresholdGate.Truth settle(int level, long[] needs) {
        for (int i = 0; i < sums.length; i++) {
            if (needs[i] > sums[i].greatest(level)) {
                needs[i] = MISSED;
            }
            truths[i] = needs[i] == MET
                    ? ThresholdGate.Truth.TRUE
                    : needs[i] < 0 ? ThresholdGate.Truth.FALSE : ThresholdGate.Truth.UNKNOWN;
        }
        ThresholdGate.Truth outcome = rule.circuit().given(truths);
        if (outcome == ThresholdGate.Truth.UNKNOWN) {
            Arrays.fill(relevant, false);
            rule.circuit().mark(truths, relevant);
            for (int i = 0; i < sums.length; i++) {
                if (relevant[i]) {
                    needs[i] = sums[i].canonical(level, needs[i]);
                } else if (needs[i] > 0) {
                    needs[i] = IDLE;
                }
            }
        }
        return outcome;
    }

    /** Merges equal nodes from the last level up; returns the root. */
    private int reduce(DecisionDiagram diagram, List<int[]> transitions) {
        int choices = rule.choices();
        int[] below = new int[0];
        int[] children = new int[choices];
        for (int level = order.length - 1; level >= 0; level--) {
            int[] follow = transitions.get(level);
            int[] here = new int[follow.length / choices];
            for (int state = 0; state < here.length; state++) {
                for (int choice = 0; choice < choices; choice++) {
                    int to = follow[state * choices + choice];
                    children[choice] = to == -1 ? DecisionDiagram.FALSE : to == -2 ? DecisionDiagram.TRUE : below[to];
                }
                here[state] = diagram.node(level, children);
            }
            below = here;
        }
        return below[0];
    }
}
