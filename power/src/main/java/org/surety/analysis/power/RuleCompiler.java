package org.surety.analysis.power;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.surety.analysis.voting.Gate;
import org.surety.analysis.voting.ThresholdRule;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.DecisionRule.Base;
import org.surety.model.quantity.Ratio;
import org.surety.semantics.Poll;
import org.surety.semantics.Rule;
import org.surety.semantics.TooLarge;

/**
 * Turns a poll in which everybody casts a ballot into thresholds over whole numbers. Each part of a rule is of the form "the sum of what the
 * ballots add reaches an amount"; a share {@code s} of the votes cast, {@code yes >= s (yes + no)}, for instance lets a yes of weight w add
 * {@code (1-s) w}, a no {@code -s w} and an abstention nothing.
 */
final class RuleCompiler {

    private static final BigInteger MOST = BigInteger.ONE.shiftLeft(61);

    private final List<String> voters;
    private final List<String> free = new ArrayList<>();
    private final Ballot[] choices;
    private final Set<String> against;
    private final List<long[][]> gains = new ArrayList<>();
    private final List<Long> amounts = new ArrayList<>();
    private final Map<List<Object>, Gate> known = new HashMap<>();

    private RuleCompiler(Poll poll, BallotChoices ballots, Set<String> against) {
        this.voters = poll.voters();
        this.against = against;
        // Whoever cannot vote no can at most stay away.
        Ballot least = poll.ballots().contains(Ballot.NO) ? Ballot.NO : Ballot.ABSTAIN;
        this.choices = ballots == BallotChoices.TERNARY
                ? new Ballot[]{Ballot.NO, Ballot.ABSTAIN, Ballot.YES}
                : new Ballot[]{least, Ballot.YES};
        voters.stream().filter(it -> !against.contains(it)).forEach(free::add);
    }

    /** The rule among those who are not sure to vote no, in the order of the voters. */
    static ThresholdRule compile(Poll poll, BallotChoices ballots, Set<String> against) {
        RuleCompiler compiler = new RuleCompiler(poll, ballots, against);
        Gate gate = poll.voters().isEmpty() ? Gate.constant(false) : compiler.gate(poll.rule());
        return new ThresholdRule(compiler.free.size(), compiler.choices.length, compiler.gains.toArray(long[][][]::new),
                compiler.amounts.stream().mapToLong(Long::longValue).toArray(), gate);
    }

    private Gate gate(Rule rule) {
        return switch (rule) {
            case Rule.Quota quota -> quota(quota);
            case Rule.NoneAgainst none ->
                    sum(heads(none.holders()), it -> it == Ballot.NO ? Ratio.of(-1) : Ratio.ZERO, Ratio.ZERO, false);
            case Rule.AllFor all -> sum(heads(all.members()), it -> yes(it), Ratio.of(all.members().size()), false);
            case Rule.SomeFor some -> sum(heads(some.members()), it -> yes(it), Ratio.ONE, false);
            case Rule.AgainstBelow below -> sum(below.weights(),
                    it -> it == Ballot.NO || it == Ballot.ABSTAIN && below.abstentionsCount()
                            ? Ratio.of(-1)
                            : Ratio.ZERO,
                    Ratio.ZERO.minus(below.amount()), true);
            case Rule.AtLeast some -> new Gate.AtLeast(some.count(), some.parts().stream().map(this::gate).toList());
            case Rule.Not not -> new Gate.Not(gate(not.part()));
        };
    }

    private static Ratio yes(Ballot ballot) {
        return ballot == Ballot.YES ? Ratio.ONE : Ratio.ZERO;
    }

    private static Map<String, Ratio> heads(Set<String> members) {
        Map<String, Ratio> weights = new HashMap<>();
        members.forEach(it -> weights.put(it, Ratio.ONE));
        return weights;
    }

    private Gate quota(Rule.Quota quota) {
        Optional<Base> base = quota.base();
        if (base.isEmpty()) {
            return sum(quota.weights(), RuleCompiler::yes, quota.amount(), quota.strict());
        }
        Ratio share = quota.amount();
        // A share of nothing is not reached: no vote passes without a single yes.
        Gate anyYes = sum(quota.weights(), RuleCompiler::yes, Ratio.ZERO, true);
        Gate reached;
        if (base.get() == Base.VOTING) {
            reached = sum(quota.weights(), it -> switch (it) {
                case YES -> Ratio.ONE.minus(share);
                case NO -> Ratio.ZERO.minus(share);
                case ABSTAIN -> Ratio.ZERO;
            }, Ratio.ZERO, quota.strict());
        } else {
            // Everybody casts a ballot, hence all are present.
            Ratio all = quota.weights().values().stream().reduce(Ratio.ZERO, Ratio::plus);
            reached = sum(quota.weights(), RuleCompiler::yes, share.times(all), quota.strict());
        }
        return new Gate.AtLeast(2, List.of(anyYes, reached));
    }

    /** The sum over voters of weight times what the ballot adds is at least (more than, if strict) the amount. */
    private Gate sum(Map<String, Ratio> weights, Function<Ballot, Ratio> adds, Ratio amount, boolean strict) {
        Ratio rest = amount;
        for (Map.Entry<String, Ratio> entry : weights.entrySet()) {
            // Who is sure to vote no, or has no vote and so is taken to abstain, is settled.
            Ballot least = against.contains(entry.getKey())
                    ? Ballot.NO
                    : voters.contains(entry.getKey()) ? choices[0] : Ballot.ABSTAIN;
            rest = rest.minus(entry.getValue().times(adds.apply(least)));
        }
        Ratio[][] gain = new Ratio[choices.length - 1][free.size()];
        BigInteger scale = rest.denominator();
        for (int choice = 1; choice < choices.length; choice++) {
            Ratio step = adds.apply(choices[choice]).minus(adds.apply(choices[0]));
            for (int member = 0; member < free.size(); member++) {
                Ratio value = weights.getOrDefault(free.get(member), Ratio.ZERO).times(step);
                gain[choice - 1][member] = value;
                scale = scale.multiply(value.denominator()).divide(scale.gcd(value.denominator()));
            }
        }
        return threshold(gain, rest, scale, strict);
    }

    private Gate threshold(Ratio[][] gain, Ratio amount, BigInteger scale, boolean strict) {
        BigInteger divisor = BigInteger.ZERO;
        BigInteger total = BigInteger.ZERO;
        for (Ratio[] row : gain) {
            total = BigInteger.ZERO;
            for (Ratio value : row) {
                BigInteger whole = value.times(Ratio.of(scale)).numerator();
                divisor = divisor.gcd(whole);
                total = total.add(whole);
            }
        }
        BigInteger needed = amount.times(Ratio.of(scale)).numerator().add(strict ? BigInteger.ONE : BigInteger.ZERO);
        if (needed.signum() <= 0 || needed.compareTo(total) > 0) {
            return Gate.constant(needed.signum() <= 0);
        }
        BigInteger unit = divisor;
        if (total.divide(unit).compareTo(MOST) > 0) {
            throw new TooLarge("units of weight", total.divide(unit), MOST.longValueExact());
        }
        long[][] whole = new long[gain.length][];
        for (int i = 0; i < gain.length; i++) {
            whole[i] = java.util.Arrays.stream(gain[i]).mapToLong(
                    it -> it.times(Ratio.of(scale)).numerator().divide(unit).longValueExact()).toArray();
        }
        long quota = needed.add(unit).subtract(BigInteger.ONE).divide(unit).longValueExact();
        List<Object> key = List.of(java.util.Arrays.deepToString(whole), quota);
        return known.computeIfAbsent(key, it -> {
            gains.add(whole);
            amounts.add(quota);
            return new Gate.Threshold(amounts.size() - 1);
        });
    }
}
