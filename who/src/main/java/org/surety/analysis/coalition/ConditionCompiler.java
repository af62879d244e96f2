package org.surety.analysis.coalition;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surety.analysis.voting.ThresholdGate;
import org.surety.analysis.voting.ThresholdRule;
import org.surety.semantics.TooLarge;

/** Turns a condition into a threshold rule over numbered members. */
final class ConditionCompiler {

    private static final BigInteger MOST = BigInteger.ONE.shiftLeft(62);

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<long[][]> gains = new ArrayList<>();
    private final List<Long> amounts = new ArrayList<>();
    private final Map<MonotoneCondition, ThresholdGate> known = new HashMap<>();

    private ConditionCompiler(List<String> parties) {
        for (String party : parties) {
            if (numbers.put(party, numbers.size()) != null) {
                throw new IllegalArgumentException(party + " is named twice among the parties");
            }
        }
    }

    /**
     * The rule; member {@code i} is the i-th of {@code parties}.
     *
     * @throws IllegalArgumentException if the condition names a party that is not among them
     * @throws TooLarge if the weights, divided by what divides them all, do not fit into 62 bits
     */
    static ThresholdRule compile(MonotoneCondition condition, List<String> parties) {
        ConditionCompiler compiler = new ConditionCompiler(parties);
        ThresholdGate gate = compiler.gate(joined(condition));
        return new ThresholdRule(parties.size(), 2, compiler.gains.toArray(long[][][]::new),
                compiler.amounts.stream().mapToLong(Long::longValue).toArray(), gate);
    }

    /**
     * Thresholds over single parties that stand side by side become one: {@code all of (a, b, c)} written as three
     * conditions hides that a, b and c are interchangeable.
     */
    private static MonotoneCondition joined(MonotoneCondition condition) {
        return condition.each(new IdentityHashMap<>(), (weight, again) -> weight,
                (some, again) -> joined(some, some.parts().stream().map(again).toList()));
    }

    private static MonotoneCondition joined(MonotoneCondition.AtLeast some, List<MonotoneCondition> parts) {
        boolean every = some.count() == parts.size();
        Set<String> singles = new LinkedHashSet<>();
        List<MonotoneCondition> rest = new ArrayList<>();
        for (MonotoneCondition part : parts) {
            boolean fits = part instanceof MonotoneCondition.Weight weight
                    && (every && needsAll(weight) || some.count() == 1 && needsOne(weight)
                            || weight.weights().size() == 1);
            // In a gate that is neither "all" nor "one" each party may be counted but once.
            boolean fresh = every || some.count() == 1 || part.parties().stream().noneMatch(singles::contains);
            if (fits && fresh) {
                singles.addAll(part.parties());
            } else {
                rest.add(part);
            }
        }
        if (singles.size() < 2 || !every && some.count() != 1 && !rest.isEmpty()) {
            return MonotoneCondition.atLeast(some.count(), parts);
        }
        MonotoneCondition heads = MonotoneCondition.heads(singles, every ? singles.size() : some.count());
        rest.addFirst(heads);
        return MonotoneCondition.atLeast(every ? rest.size() : 1, rest);
    }

    private static boolean needsAll(MonotoneCondition.Weight weight) {
        BigInteger total = weight.weights().values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger least = weight.weights().values().stream().reduce(BigInteger::min).orElse(BigInteger.ZERO);
        return total.subtract(least).compareTo(weight.amount()) < 0;
    }

    private static boolean needsOne(MonotoneCondition.Weight weight) {
        return weight.weights().values().stream().allMatch(it -> it.compareTo(weight.amount()) >= 0);
    }

    private ThresholdGate gate(MonotoneCondition condition) {
        return condition.each(known, (weight, again) -> threshold(weight),
                (some, again) -> new ThresholdGate.AtLeast(some.count(), some.parts().stream().map(again).toList()));
    }

    private ThresholdGate threshold(MonotoneCondition.Weight weight) {
        BigInteger total = weight.weights().values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (weight.amount().signum() <= 0 || weight.amount().compareTo(total) > 0) {
            return ThresholdGate.constant(weight.amount().signum() <= 0);
        }
        BigInteger divisor = weight.weights().values().stream().reduce(BigInteger.ZERO, BigInteger::gcd);
        if (total.divide(divisor).compareTo(MOST) >= 0) {
            throw new TooLarge("units of weight", total.divide(divisor), MOST.longValueExact());
        }
        long[] yes = new long[numbers.size()];
        weight.weights().forEach((party, value) -> yes[number(party)] = value.divide(divisor).longValueExact());
        gains.add(new long[][]{new long[yes.length], yes});
        amounts.add(weight.amount().add(divisor).subtract(BigInteger.ONE).divide(divisor).longValueExact());
        return new ThresholdGate.Threshold(amounts.size() - 1);
    }

    private int number(String party) {
        Integer number = numbers.get(party);
        if (number == null) {
            throw new IllegalArgumentException("the condition names " + party + ", which is not among the parties");
        }
        return number;
    }
}
