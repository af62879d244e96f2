package org.surety.analysis.power;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.surety.analysis.voting.ThresholdGate;
import org.surety.analysis.voting.ThresholdRule;

/** Chooses the counting engine, and counts decisive ballots where the rule is not monotone. */
final class Counters {

    private Counters() {}

    /** Count vectors if there are few, otherwise a decision diagram. */
    static PassingCounter of(ThresholdRule rule, PowerRequest.Limits limits) {
        return VectorCounter.vectors(rule) <= limits.vectors()
                ? new VectorCounter(rule)
                : new DiagramCounter(rule, limits);
    }

    /**
     * In how many ways of voting of the others a member's most favourable ballot leads to another outcome than its
     * least favourable one: counted as the passing ways of the rule that demands just that difference.
     */
    static BigInteger[] decisive(ThresholdRule rule, PowerRequest.Limits limits) {
        BigInteger[] found = new BigInteger[rule.members()];
        for (List<Integer> equal : rule.classes()) {
            BigInteger count = PassingCounts
                    .sum(of(difference(rule, equal.getFirst()), limits).count(new boolean[rule.choices()]).all())
                    .divide(BigInteger.valueOf(rule.choices()));
            equal.forEach(member -> found[member] = count);
        }
        return found;
    }

    private static ThresholdRule difference(ThresholdRule rule, int member) {
        int thresholds = rule.thresholds();
        long[][][] gains = new long[2 * thresholds][rule.choices()][rule.members()];
        long[] amounts = new long[2 * thresholds];
        for (int threshold = 0; threshold < thresholds; threshold++) {
            for (int choice = 0; choice < rule.choices(); choice++) {
                for (int other = 0; other < rule.members(); other++) {
                    long gain = other == member ? 0 : rule.gain(threshold, choice, other);
                    gains[threshold][choice][other] = gain;
                    gains[thresholds + threshold][choice][other] = gain;
                }
            }
            amounts[threshold] = rule.amount(threshold);
            amounts[thresholds + threshold] = rule.amount(threshold) - rule.gain(threshold, rule.choices() - 1, member);
        }
        ThresholdGate without = rule.gate();
        ThresholdGate with = shifted(rule.gate(), thresholds);
        ThresholdGate differ = new ThresholdGate.AtLeast(1,
                List.of(new ThresholdGate.AtLeast(2, List.of(with, new ThresholdGate.Not(without))),
                        new ThresholdGate.AtLeast(2, List.of(without, new ThresholdGate.Not(with)))));
        return new ThresholdRule(rule.members(), rule.choices(), gains, amounts, differ);
    }

    private static ThresholdGate shifted(ThresholdGate gate, int by) {
        return switch (gate) {
            case ThresholdGate.Threshold threshold -> new ThresholdGate.Threshold(threshold.number() + by);
            case ThresholdGate.Not not -> new ThresholdGate.Not(shifted(not.part(), by));
            case ThresholdGate.AtLeast some -> {
                List<ThresholdGate> parts = new ArrayList<>();
                some.parts().forEach(part -> parts.add(shifted(part, by)));
                yield new ThresholdGate.AtLeast(some.count(), parts);
            }
        };
    }

    static PowerResult.Method method(PassingCounter counter) {
        return new PowerResult.Method(counter.name(), true, counter.parameters());
    }
}
