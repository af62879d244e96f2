package org.surety.analysis.power;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.surety.analysis.voting.ThresholdRule;
import org.surety.semantics.TooLarge;

/**
 * Swings under a single weighted quota, by counting the coalitions of each weight (Brams and Affuso, "Power and size: a
 * new paradox", Theory and Decision 7, 1976, after Cantor; Matsui and Matsui, "A survey of algorithms for calculating
 * power indices of weighted majority games", 2000). With C(t) the number of coalitions of weight at most t, the
 * coalitions without a member of weight w number {@code C(t) - C(t - w) + C(t - 2w) - ...}; so no pass over the array
 * is needed for a member.
 *
 * <p>
 * Time: members times quota additions in all, of numbers of n bits, and quota / w steps for each different weight w. A
 * quota above half is replaced by that of the dual game, whose swings are the same.
 */
final class WeightProgram {

    private final long[] weights;
    private final long[] ascending;
    private final long quota;
    private final long total;

    WeightProgram(ThresholdRule rule) {
        weights = new long[rule.members()];
        for (int member = 0; member < weights.length; member++) {
            weights[member] = rule.gain(0, 1, member);
        }
        ascending = Arrays.stream(weights).filter(it -> it > 0).sorted().toArray();
        quota = rule.amount(0);
        total = rule.total(0);
    }

    /** Whether a rule is a single quota on binary ballots. */
    static boolean suits(ThresholdRule rule) {
        return rule.choices() == 2 && rule.thresholds() == 1
                && rule.gate() instanceof org.surety.analysis.voting.ThresholdGate.Threshold;
    }

    long[] weights() {
        return weights;
    }

    long[] ascending() {
        return ascending;
    }

    long quota() {
        return quota;
    }

    long total() {
        return total;
    }

    /** How many ways to vote pass, and each member's swings. */
    record Swings(BigInteger passing, BigInteger[] swings) {}

    Swings swings(PowerRequest.Limits limits) {
        long dual = total - quota + 1;
        long least = Math.min(quota, dual);
        long cells = LongCounts.cells(least, ascending.length);
        double steps = ShiftedSums.steps(ascending, least) * (ascending.length / 48 + 1);
        if (cells > limits.cells() || steps > limits.steps()) {
            throw cells > limits.cells()
                    ? new TooLarge("numbers held at once", BigInteger.valueOf(cells), limits.cells())
                    : new TooLarge("additions", BigInteger.valueOf((long) steps), limits.steps());
        }
        LongCounts counts = new LongCounts((int) least, ascending.length);
        counts.setOne(0);
        new ShiftedSums(ascending, (int) least).run(counts::add, counts::carry);
        counts.accumulate();
        int idle = weights.length - ascending.length;
        BigInteger below = counts.get((int) least - 1);
        BigInteger passing = least == quota ? BigInteger.ONE.shiftLeft(ascending.length).subtract(below) : below;
        Map<Long, BigInteger> byWeight = new HashMap<>();
        byWeight.put(0L, BigInteger.ZERO);
        BigInteger[] swings = new BigInteger[weights.length];
        for (int member = 0; member < weights.length; member++) {
            long weight = weights[member];
            swings[member] = byWeight.computeIfAbsent(weight, it -> counts.alternating(least - 1, it)
                    .subtract(counts.alternating(least - 1 - it, it))).shiftLeft(idle);
        }
        return new Swings(passing.shiftLeft(idle), swings);
    }
}
