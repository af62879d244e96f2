package org.surety.analysis.voting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.surety.model.agreement.Absence;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.DecisionRule.Base;
import org.surety.model.quantity.Ratio;
import org.surety.semantics.Poll;
import org.surety.semantics.Rule;
import org.surety.semantics.TooLarge;

/**
 * Turns a poll into thresholds over whole numbers. Each part of a rule is of the form "the sum of what the ballots add
 * reaches an amount"; a share {@code s} of the votes cast, {@code yes >= s (yes + no)}, for instance lets a yes of
 * weight w add {@code (1-s) w}, a no {@code -s w} and an abstention nothing. What is added is then counted from the
 * least that the voter can add to that sum, which need not be the same choice in every sum: who stays away is not in
 * the base of a share of those present, and may count as a no in another part.
 */
public final class VoteCompiler {

    private static final BigInteger MOST = BigInteger.ONE.shiftLeft(61);

    private final List<String> voters;
    private final Set<String> others;
    private final List<Vote> choices;
    private final List<long[][]> gains = new ArrayList<>();
    private final List<Long> amounts = new ArrayList<>();
    private final Map<List<Object>, ThresholdGate> known = new HashMap<>();

    private VoteCompiler(Poll poll, List<String> voters, List<Vote> choices) {
        this.voters = voters;
        this.choices = choices;
        this.others = new HashSet<>(poll.voters());
        voters.forEach(others::remove);
    }

    /**
     * What a choice of a voter counts as.
     *
     * @param counted as which ballot
     * @param cast whether a ballot is cast at all, so that a share of those present has it in its base
     */
    public record Vote(Ballot counted, boolean cast) {

        /** A ballot that is cast. */
        public static Vote of(Ballot ballot) {
            return new Vote(ballot, true);
        }

        /** Staying away. */
        public static Vote absent(Poll poll) {
            return new Vote(poll.absence() == Absence.AGAINST ? Ballot.NO : Ballot.ABSTAIN, false);
        }
    }

    /**
     * The rule of a poll; it is never reached where nobody has a vote.
     *
     * @param voters member {@code i} of the rule is the i-th of them; who has no vote adds nothing. All other voters of
     * the poll vote no
     * @param choices between what they choose
     * @throws TooLarge if the weights, divided by what divides them all, do not fit into 61 bits
     */
    public static ThresholdRule compile(Poll poll, List<String> voters, List<Vote> choices) {
        VoteCompiler compiler = new VoteCompiler(poll, voters, choices);
        ThresholdGate gate = poll.voters().isEmpty() ? ThresholdGate.constant(false) : compiler.gate(poll.rule());
        return new ThresholdRule(voters.size(), choices.size(), compiler.gains.toArray(long[][][]::new),
                compiler.amounts.stream().mapToLong(Long::longValue).toArray(), gate);
    }

    private ThresholdGate gate(Rule rule) {
        return switch (rule) {
            case Rule.Quota quota -> quota(quota);
            case Rule.NoneAgainst none -> sum(heads(none.holders()),
                    it -> it.counted() == Ballot.NO ? Ratio.of(-1) : Ratio.ZERO, Ratio.ZERO, false);
            case Rule.AllFor all -> sum(heads(all.members()), VoteCompiler::yes, Ratio.of(all.members().size()), false);
            case Rule.SomeFor some -> sum(heads(some.members()), VoteCompiler::yes, Ratio.ONE, false);
            case Rule.AgainstBelow below -> sum(below.weights(),
                    it -> it.counted() == Ballot.NO || it.counted() == Ballot.ABSTAIN && below.abstentionsCount()
                            ? Ratio.of(-1)
                            : Ratio.ZERO,
                    Ratio.ZERO.minus(below.amount()), true);
            case Rule.Present present -> sum(heads(present.voters()), it -> it.cast() ? Ratio.ONE : Ratio.ZERO,
                    Ratio.of(present.least()), false);
            case Rule.AtLeast some ->
                    new ThresholdGate.AtLeast(some.count(), some.parts().stream().map(this::gate).toList());
            case Rule.Not not -> new ThresholdGate.Not(gate(not.part()));
        };
    }

    private static Ratio yes(Vote vote) {
        return vote.counted() == Ballot.YES ? Ratio.ONE : Ratio.ZERO;
    }

    private static Map<String, Ratio> heads(Set<String> members) {
        Map<String, Ratio> weights = new HashMap<>();
        members.forEach(it -> weights.put(it, Ratio.ONE));
        return weights;
    }

    private ThresholdGate quota(Rule.Quota quota) {
        Optional<Base> base = quota.base();
        if (base.isEmpty()) {
            return sum(quota.weights(), VoteCompiler::yes, quota.amount(), quota.strict());
        }
        Ratio share = quota.amount();
        // A share of nothing is not reached: no vote passes without a single yes.
        ThresholdGate anyYes = sum(quota.weights(), VoteCompiler::yes, Ratio.ZERO, true);
        ThresholdGate reached = sum(quota.weights(), it -> {
            boolean inBase = switch (base.get()) {
                case ALL -> true;
                case VOTING -> it.counted() != Ballot.ABSTAIN;
                case PRESENT -> it.cast();
            };
            return inBase ? yes(it).minus(share) : yes(it);
        }, Ratio.ZERO, quota.strict());
        return new ThresholdGate.AtLeast(2, List.of(anyYes, reached));
    }

    /** The sum over voters of weight times what the vote adds is at least (more than, if strict) the amount. */
    private ThresholdGate sum(Map<String, Ratio> weights, Function<Vote, Ratio> adds, Ratio amount, boolean strict) {
        Ratio[] added = choices.stream().map(adds).toArray(Ratio[]::new);
        Ratio least = Arrays.stream(added).min(Ratio::compareTo).orElse(Ratio.ZERO);
        Ratio rest = amount;
        for (String other : others) {
            rest = rest.minus(weights.getOrDefault(other, Ratio.ZERO).times(adds.apply(Vote.of(Ballot.NO))));
        }
        Ratio[][] gain = new Ratio[choices.size()][voters.size()];
        BigInteger scale = BigInteger.ONE;
        for (int member = 0; member < voters.size(); member++) {
            Ratio weight = weights.getOrDefault(voters.get(member), Ratio.ZERO);
            rest = rest.minus(weight.times(least));
            for (int choice = 0; choice < added.length; choice++) {
                gain[choice][member] = weight.times(added[choice].minus(least));
                scale = lcm(scale, gain[choice][member].denominator());
            }
        }
        return threshold(gain, rest, lcm(scale, rest.denominator()), strict);
    }

    private static BigInteger lcm(BigInteger one, BigInteger other) {
        return one.multiply(other).divide(one.gcd(other));
    }

    private ThresholdGate threshold(Ratio[][] gain, Ratio amount, BigInteger scale, boolean strict) {
        BigInteger divisor = BigInteger.ZERO;
        BigInteger total = BigInteger.ZERO;
        BigInteger[][] scaled = new BigInteger[gain.length][voters.size()];
        for (int member = 0; member < voters.size(); member++) {
            BigInteger most = BigInteger.ZERO;
            for (int choice = 0; choice < gain.length; choice++) {
                scaled[choice][member] = gain[choice][member].times(Ratio.of(scale)).numerator();
                divisor = divisor.gcd(scaled[choice][member]);
                most = most.max(scaled[choice][member]);
            }
            total = total.add(most);
        }
        BigInteger needed = amount.times(Ratio.of(scale)).numerator().add(strict ? BigInteger.ONE : BigInteger.ZERO);
        if (needed.signum() <= 0 || needed.compareTo(total) > 0) {
            return ThresholdGate.constant(needed.signum() <= 0);
        }
        BigInteger unit = divisor;
        if (total.divide(unit).compareTo(MOST) > 0) {
            throw new TooLarge("units of weight", total.divide(unit), MOST.longValueExact());
        }
        long[][] whole = Arrays.stream(scaled)
                .map(row -> Arrays.stream(row).mapToLong(it -> it.divide(unit).longValueExact()).toArray())
                .toArray(long[][]::new);
        long quota = needed.add(unit).subtract(BigInteger.ONE).divide(unit).longValueExact();
        return known.computeIfAbsent(List.of(Arrays.deepToString(whole), quota), it -> {
            gains.add(whole);
            amounts.add(quota);
            return new ThresholdGate.Threshold(amounts.size() - 1);
        });
    }
}
