package org.surety.analysis.voting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A decision rule brought to whole numbers: thresholds over weighted sums, combined by a {@link ThresholdGate}. Each
 * member makes one of {@code choices} choices. Diagrams take them in any order; whatever counts or lists coalitions
 * wants them numbered from the least favourable (0: no, or not cooperating), which adds nothing to any sum, to the most
 * (yes).
 *
 * <p>
 * With two such choices this is a simple game given by its thresholds; with three, a ternary voting game (no, abstain,
 * yes).
 */
public final class ThresholdRule {

    private final int members;
    private final int choices;
    private final long[][][] gains;
    private final long[] amounts;
    private final ThresholdGate gate;
    private final Circuit circuit;

    /**
     * A rule.
     *
     * @param gains by threshold, by choice and by member; not negative, and their greatest sum fits into 62 bits
     * @param amounts what the sum of each threshold has to reach
     */
    public ThresholdRule(int members, int choices, long[][][] gains, long[] amounts, ThresholdGate gate) {
        this.members = members;
        this.choices = choices;
        this.gains = gains;
        this.amounts = amounts;
        this.gate = gate;
        this.circuit = Circuit.of(gate);
    }

    /** How many decide. */
    public int members() {
        return members;
    }

    /** How many choices each has. */
    public int choices() {
        return choices;
    }

    /** How many thresholds there are. */
    public int thresholds() {
        return amounts.length;
    }

    /** What a member's choice adds to the sum of a threshold. */
    public long gain(int threshold, int choice, int member) {
        return gains[threshold][choice][member];
    }

    /** The most that a member can add to the sum of a threshold. */
    long greatest(int threshold, int member) {
        long most = 0;
        for (long[] choice : gains[threshold]) {
            most = Math.max(most, choice[member]);
        }
        return most;
    }

    /** Whether two choices add the same to every sum, whoever makes them. */
    public boolean isAlike(int choice, int other) {
        return Arrays.stream(gains).allMatch(it -> Arrays.equals(it[choice], it[other]));
    }

    /** What the sum of a threshold has to reach. */
    public long amount(int threshold) {
        return amounts[threshold];
    }

    /** How the thresholds are combined. */
    public ThresholdGate gate() {
        return gate;
    }

    /** The gate laid out for evaluation. */
    Circuit circuit() {
        return circuit;
    }

    /** The sum of a threshold when all make their most favourable choice. */
    public long total(int threshold) {
        return IntStream.range(0, members).mapToLong(member -> greatest(threshold, member)).sum();
    }

    /** Whether a more favourable choice can never turn a passed decision into a failed one. */
    public boolean isMonotone() {
        return circuit.isMonotone();
    }

    /** Whether it passes with these sums. */
    public boolean passes(long[] sums) {
        ThresholdGate.Truth[] truths = new ThresholdGate.Truth[amounts.length];
        for (int i = 0; i < truths.length; i++) {
            truths[i] = ThresholdGate.Truth.of(sums[i] >= amounts[i]);
        }
        return circuit.given(truths) == ThresholdGate.Truth.TRUE;
    }

    /** Whether it passes when each member makes the given choice. */
    public boolean passes(int[] chosen) {
        long[] sums = new long[amounts.length];
        for (int threshold = 0; threshold < sums.length; threshold++) {
            for (int member = 0; member < members; member++) {
                sums[threshold] += gain(threshold, chosen[member], member);
            }
        }
        return passes(sums);
    }

    /**
     * The members in classes of interchangeable ones: equal gains at every threshold. In order of their first members.
     */
    public List<List<Integer>> classes() {
        Map<List<Long>, List<Integer>> found = new LinkedHashMap<>();
        for (int member = 0; member < members; member++) {
            List<Long> signature = new ArrayList<>();
            for (int threshold = 0; threshold < amounts.length; threshold++) {
                for (int choice = 0; choice < choices; choice++) {
                    signature.add(gain(threshold, choice, member));
                }
            }
            found.computeIfAbsent(signature, it -> new ArrayList<>()).add(member);
        }
        return List.copyOf(found.values());
    }

    /** Whether no choice of {@code member} adds to any sum. */
    public boolean isIdle(int member) {
        for (int threshold = 0; threshold < amounts.length; threshold++) {
            if (greatest(threshold, member) != 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * With two choices: the rule that passes for a set exactly if this one fails for its complement. Its minimal sets
     * are the minimal blocking coalitions.
     */
    public ThresholdRule dual() {
        if (choices != 2) {
            throw new IllegalStateException("only a rule with two choices has a dual; this one has " + choices);
        }
        long[] other = new long[amounts.length];
        for (int i = 0; i < other.length; i++) {
            other[i] = total(i) - amounts[i] + 1;
        }
        return new ThresholdRule(members, choices, gains, other, gate.dual());
    }

    /** The members, those with the greatest share of all that there is to gain first; equal ones stand together. */
    public int[] byImportance() {
        double[] share = new double[members];
        for (int threshold = 0; threshold < amounts.length; threshold++) {
            double all = Math.max(1, total(threshold));
            double scarce = Math.max(1, Math.min(amounts[threshold], all - amounts[threshold] + 1));
            for (int member = 0; member < members; member++) {
                share[member] += greatest(threshold, member) / scarce;
            }
        }
        List<Integer> order = new ArrayList<>();
        classes().forEach(order::addAll);
        order.sort((a, b) -> Double.compare(share[b], share[a]));
        return order.stream().mapToInt(Integer::intValue).toArray();
    }
}
