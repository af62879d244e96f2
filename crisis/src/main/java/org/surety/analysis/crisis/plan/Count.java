package org.surety.analysis.crisis.plan;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Absence;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.DecisionRule.Base;
import org.surety.model.quantity.Ratio;
import org.surety.semantics.Poll;
import org.surety.semantics.Rule;
import org.surety.semantics.TooLarge;

/**
 * A count of votes under way: one running sum for each elementary condition of the rule. A sum that is certain to reach its threshold, or certain not to, and
 * one that no longer matters, is replaced by a mark, so that states with the same future are equal.
 */
final class Count {

    private static final long REACHED = Long.MAX_VALUE;
    private static final long MISSED = Long.MIN_VALUE;
    /** A sum that no longer matters. */
    private static final long IDLE = Long.MIN_VALUE + 1;
    private static final List<Ballot> BALLOTS = List.of(Ballot.YES, Ballot.NO, Ballot.ABSTAIN);

    private final Poll poll;
    private final List<String> voters;
    private final List<Sum> sums = new ArrayList<>();
    private final Shape shape;

    Count(Poll poll, List<String> voters) {
        this.poll = poll;
        this.voters = voters;
        this.shape = shape(poll.rule());
    }

    /** How sums make the result. */
    private sealed interface Shape {
        record Reaches(int sum) implements Shape {}

        record Some(int count, List<Shape> parts) implements Shape {}

        record Not(Shape part) implements Shape {}
    }

    /**
     * A running sum.
     *
     * @param gains what each ballot of each voter adds: three a voter
     * @param least the least that voters from some place on can add
     * @param most the most
     */
    private record Sum(long[] gains, long threshold, long[] least, long[] most) {}

    private Shape shape(Rule rule) {
        return switch (rule) {
            case Rule.Quota quota -> quota(quota);
            case Rule.NoneAgainst none -> new Shape.Not(heads(none.holders(), Ballot.NO, 1));
            case Rule.AllFor all -> heads(all.members(), Ballot.YES, all.members().size());
            case Rule.SomeFor some -> heads(some.members(), Ballot.YES, 1);
            case Rule.AgainstBelow below -> new Shape.Not(sum(below.weights(), below.amount(), false,
                    (ballot, present) -> ballot == Ballot.NO || ballot == Ballot.ABSTAIN && below.abstentionsCount()
                            ? Ratio.ONE
                            : Ratio.ZERO));
            case Rule.AtLeast atLeast ->
                    new Shape.Some(atLeast.count(), atLeast.parts().stream().map(this::shape).toList());
            case Rule.Not not -> new Shape.Not(shape(not.part()));
        };
    }

    private Shape heads(Set<String> members, Ballot wanted, int amount) {
        Map<String, Ratio> heads = new LinkedHashMap<>();
        members.forEach(it -> heads.put(it, Ratio.ONE));
        return sum(heads, Ratio.of(amount), false, (ballot, present) -> ballot == wanted ? Ratio.ONE : Ratio.ZERO);
    }

    /** A share of nothing is not reached: it needs a yes as well. */
    private Shape quota(Rule.Quota quota) {
        Optional<Base> base = quota.base();
        if (base.isEmpty()) {
            return sum(quota.weights(), quota.amount(), quota.strict(), Count::yes);
        }
        Ratio share = quota.amount();
        Shape margin = switch (base.get()) {
            case ALL -> sum(quota.weights(),
                    share.times(quota.weights().values().stream().reduce(Ratio.ZERO, Ratio::plus)), quota.strict(),
                    Count::yes);
            case VOTING -> sum(quota.weights(), Ratio.ZERO, quota.strict(), (ballot, present) -> switch (ballot) {
                case YES -> Ratio.ONE.minus(share);
                case NO -> Ratio.ZERO.minus(share);
                case ABSTAIN -> Ratio.ZERO;
            });
            case PRESENT -> sum(quota.weights(), Ratio.ZERO, quota.strict(),
                    (ballot, present) -> yes(ballot, present).minus(present ? share : Ratio.ZERO));
        };
        return new Shape.Some(2, List.of(margin, sum(quota.weights(), Ratio.ZERO, true, Count::yes)));
    }

    private static Ratio yes(Ballot ballot, boolean present) {
        return ballot == Ballot.YES ? Ratio.ONE : Ratio.ZERO;
    }

    /** What a unit of weight adds to a sum. */
    private interface Gain {
        Ratio of(Ballot ballot, boolean present);
    }

    private Shape sum(Map<String, Ratio> weights, Ratio amount, boolean strict, Gain gain) {
        List<Ratio> gains = new ArrayList<>();
        for (String voter : voters) {
            for (Ballot ballot : BALLOTS) {
                boolean cast = poll.ballots().contains(ballot);
                Ballot counted = cast ? ballot : poll.absence() == Absence.AGAINST ? Ballot.NO : Ballot.ABSTAIN;
                gains.add(weights.getOrDefault(voter, Ratio.ZERO).times(gain.of(counted, cast)));
            }
        }
        BigInteger scale = amount.denominator();
        for (Ratio one : gains) {
            scale = scale.multiply(one.denominator()).divide(scale.gcd(one.denominator()));
        }
        Ratio by = Ratio.of(scale);
        long[] whole = gains.stream().mapToLong(it -> whole(it.times(by))).toArray();
        long threshold = whole(amount.times(by)) + (strict ? 1 : 0);
        long[] least = new long[voters.size() + 1];
        long[] most = new long[voters.size() + 1];
        for (int i = voters.size() - 1; i >= 0; i--) {
            least[i] = least[i + 1] + Math.min(whole[3 * i], Math.min(whole[3 * i + 1], whole[3 * i + 2]));
            most[i] = most[i + 1] + Math.max(whole[3 * i], Math.max(whole[3 * i + 1], whole[3 * i + 2]));
        }
        sums.add(new Sum(whole, threshold, least, most));
        return new Shape.Reaches(sums.size() - 1);
    }

    private static long whole(Ratio ratio) {
        BigInteger value = ratio.numerator();
        if (value.bitLength() > 50) {
            throw new TooLarge("units of voting weight", value.abs(), 1L << 50);
        }
        return value.longValue();
    }

    /** The states are the sums, and in the last place the result: zero while it is open. */
    long[] start() {
        return normal(new long[sums.size() + 1], 0);
    }

    long[] after(long[] state, int voter, int ballot) {
        if (isDecided(state)) {
            return state;
        }
        long[] next = state.clone();
        for (int i = 0; i < sums.size(); i++) {
            if (isOpen(next[i])) {
                next[i] += sums.get(i).gains()[3 * voter + ballot];
            }
        }
        return normal(next, voter + 1);
    }

    private boolean isDecided(long[] state) {
        return state[sums.size()] != 0;
    }

    boolean hasPassed(long[] state) {
        return state[sums.size()] == REACHED;
    }

    private static boolean isOpen(long sum) {
        return sum != REACHED && sum != MISSED && sum != IDLE;
    }

    private long[] normal(long[] state, int from) {
        long[] marked = state.clone();
        for (int i = 0; i < sums.size(); i++) {
            Sum sum = sums.get(i);
            if (isOpen(state[i])) {
                marked[i] = state[i] + sum.least()[from] >= sum.threshold()
                        ? REACHED
                        : state[i] + sum.most()[from] < sum.threshold() ? MISSED : state[i];
            }
        }
        boolean[] matters = new boolean[state.length];
        Verdict verdict = verdict(shape, marked, matters);
        if (verdict != Verdict.OPEN) {
            Arrays.fill(marked, IDLE);
            marked[sums.size()] = verdict == Verdict.YES ? REACHED : MISSED;
            return marked;
        }
        for (int i = 0; i < sums.size(); i++) {
            if (isOpen(marked[i]) && !matters[i]) {
                marked[i] = IDLE;
            }
        }
        return marked;
    }

    private enum Verdict {
        YES, NO, OPEN
    }

    /** @param matters is set for the sums on which an open verdict depends */
    private static Verdict verdict(Shape shape, long[] state, boolean[] matters) {
        return switch (shape) {
            case Shape.Reaches reaches -> {
                long value = state[reaches.sum()];
                matters[reaches.sum()] = true;
                yield value == REACHED ? Verdict.YES : value == MISSED ? Verdict.NO : Verdict.OPEN;
            }
            case Shape.Not not -> switch (verdict(not.part(), state, matters)) {
                case YES -> Verdict.NO;
                case NO -> Verdict.YES;
                case OPEN -> Verdict.OPEN;
            };
            case Shape.Some some -> some(some, state, matters);
        };
    }

    private static Verdict some(Shape.Some some, long[] state, boolean[] matters) {
        int yes = 0;
        int open = 0;
        boolean[] inner = new boolean[matters.length];
        for (Shape part : some.parts()) {
            Verdict verdict = verdict(part, state, inner);
            yes += verdict == Verdict.YES ? 1 : 0;
            open += verdict == Verdict.OPEN ? 1 : 0;
        }
        if (yes >= some.count()) {
            return Verdict.YES;
        }
        if (yes + open < some.count()) {
            return Verdict.NO;
        }
        for (int i = 0; i < matters.length; i++) {
            matters[i] |= inner[i];
        }
        return Verdict.OPEN;
    }
}
