package org.surety.analysis.coalition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Absence;
import org.surety.model.agreement.Ballot;
import org.surety.model.quantity.Ratio;
import org.surety.semantics.Poll;
import org.surety.semantics.Rule;

/**
 * Who can force a vote. In a monotone rule nothing is worse for a decision than a no (where no is not on the ballot:
 * than an abstention), so a set forces it exactly if it passes with the set in favour and everybody else against.
 */
final class Forcing {

    private final boolean complete;
    private final Optional<Aside> aside;
    private final boolean canFavour;
    private final boolean canRefrain;
    private final boolean canOppose;
    private final boolean canAbstain;

    /**
     * Voters who do not vote yes whoever cooperates.
     *
     * @param ballot what they cast; empty if they stay away
     * @param against whether that counts as a no
     */
    private record Aside(Set<String> voters, Optional<Ballot> ballot, boolean against) {}

    private Forcing(Poll poll, boolean complete, Optional<Aside> aside) {
        this.complete = complete;
        this.aside = aside;
        this.canFavour = poll.ballots().contains(Ballot.YES);
        this.canRefrain = canFavour || poll.ballots().contains(Ballot.ABSTAIN)
                || !complete && poll.absence() != Absence.AGAINST;
        this.canOppose = poll.ballots().contains(Ballot.NO) || !complete && poll.absence() == Absence.AGAINST;
        this.canAbstain = canOppose || poll.ballots().contains(Ballot.ABSTAIN);
    }

    /** Looks up the condition under which a set can make a vote pass. */
    @FunctionalInterface
    interface Passing {
        /**
         * Who can make a vote pass.
         *
         * @param complete whether everybody has to cast a ballot, because the vote waits for it
         */
        MonotoneCondition of(Poll poll, boolean complete);

        /**
         * The condition under which those who cooperate, by voting against, see to it that the vote passes only if one
         * of {@code parties} votes yes, or not at all.
         */
        default MonotoneCondition without(Poll poll, Set<String> parties) {
            return Forcing.passingWithout(poll, parties).dual();
        }

        /** What follows if those who can force one outcome do, or if both lead there. */
        default MonotoneCondition decided(Poll poll, boolean complete, MonotoneCondition yes, MonotoneCondition no) {
            MonotoneCondition passes = of(poll, complete);
            return MonotoneCondition.anyOf(List.of(MonotoneCondition.allOf(List.of(passes, yes)),
                    MonotoneCondition.allOf(List.of(passes.dual(), no)), MonotoneCondition.allOf(List.of(yes, no))));
        }
    }

    /**
     * The condition on a set of voters under which it can make the vote pass whatever the others do; its dual is the
     * condition under which a set can make it fail.
     *
     * @param complete whether everybody has to cast a ballot
     * @throws IllegalArgumentException if the rule is not monotone
     */
    static MonotoneCondition passing(Poll poll, boolean complete) {
        if (!poll.rule().isMonotone()) {
            throw new IllegalArgumentException("this rule is not monotone");
        }
        if (poll.voters().isEmpty()) {
            return MonotoneCondition.NEVER;
        }
        if (!poll.rule().presenceStandsAlone()) {
            throw new IllegalArgumentException("here to stay away may be better or worse than a no");
        }
        if (complete && poll.ballots().equals(Set.of(Ballot.YES))) {
            Map<String, Ballot> all = new HashMap<>();
            poll.voters().forEach(voter -> all.put(voter, Ballot.YES));
            return poll.passes(all) ? MonotoneCondition.ALWAYS : MonotoneCondition.NEVER;
        }
        return new Forcing(poll, complete, Optional.empty()).condition(poll.rule());
    }

    /** What those who do not vote yes can do instead; an empty ballot is absence. */
    private static List<Optional<Ballot>> otherThanYes(Poll poll) {
        List<Optional<Ballot>> ways = new ArrayList<>();
        if (poll.absence() != Absence.AWAITED) {
            ways.add(Optional.empty());
        }
        poll.ballots().stream().filter(it -> it != Ballot.YES).forEach(it -> ways.add(Optional.of(it)));
        return ways;
    }

    /** Whether {@code poll} can pass although none of {@code members} votes yes, if everybody else does. */
    static boolean canPassWithout(Poll poll, Set<String> members) {
        return otherThanYes(poll).stream().anyMatch(way -> {
            Map<String, Ballot> cast = new HashMap<>();
            for (String voter : poll.voters()) {
                if (!members.contains(voter)) {
                    cast.put(voter, Ballot.YES);
                } else {
                    way.ifPresent(ballot -> cast.put(voter, ballot));
                }
            }
            return poll.passes(cast);
        });
    }

    /**
     * The condition on a set of voters under which it can make the vote pass with its votes alone if {@code members} do
     * not vote yes.
     */
    private static MonotoneCondition passingWithout(Poll poll, Set<String> members) {
        boolean complete = poll.absence() == Absence.AWAITED;
        return MonotoneCondition.anyOf(otherThanYes(poll).stream().map(way -> {
            boolean against = way.map(it -> it == Ballot.NO).orElse(poll.absence() == Absence.AGAINST);
            return new Forcing(poll, complete, Optional.of(new Aside(members, way, against))).condition(poll.rule());
        }).toList());
    }

    /** {@code condition} with those aside counted as if they cooperated, or did not. */
    private MonotoneCondition settled(MonotoneCondition condition, boolean with) {
        MonotoneCondition settled = condition;
        for (String voter : aside.map(Aside::voters).orElse(Set.of())) {
            settled = settled.given(voter, with);
        }
        return settled;
    }

    private MonotoneCondition condition(Rule rule) {
        return switch (rule) {
            case Rule.Quota quota -> settled(quota(without(quota)), false);
            case Rule.NoneAgainst none -> settled(noneAgainst(none), aside.map(it -> !it.against()).orElse(false));
            case Rule.AllFor all ->
                    settled(canFavour || all.members().isEmpty()
                            ? MonotoneCondition.every(all.members())
                            : MonotoneCondition.NEVER,
                            false);
            case Rule.SomeFor some ->
                    settled(canFavour ? MonotoneCondition.some(some.members()) : MonotoneCondition.NEVER, false);
            // The others stay away, and who cooperates casts a ballot.
            case Rule.Present present -> settled(
                    complete
                            ? present.voters().size() >= present.least()
                                    ? MonotoneCondition.ALWAYS
                                    : MonotoneCondition.NEVER
                            : MonotoneCondition.heads(present.voters(), present.least()),
                    aside.flatMap(Aside::ballot).isPresent());
            case Rule.AgainstBelow below ->
                    settled(against(below),
                            aside.map(it -> !it.against() && !below.abstentionsCount()).orElse(false));
            case Rule.AtLeast atLeast ->
                    MonotoneCondition.atLeast(atLeast.count(), atLeast.parts().stream().map(this::condition).toList());
            case Rule.Not not -> throw new IllegalArgumentException("this rule is not monotone");
        };
    }

    private MonotoneCondition noneAgainst(Rule.NoneAgainst none) {
        return !canOppose
                ? MonotoneCondition.ALWAYS
                : canRefrain || none.holders().isEmpty()
                        ? MonotoneCondition.every(none.holders())
                        : MonotoneCondition.NEVER;
    }

    /** Whoever is aside in a way that is not in the base of a share has no part in it. */
    private Rule.Quota without(Rule.Quota quota) {
        boolean counted = quota.base().map(base -> switch (base) {
            case ALL -> true;
            case VOTING -> aside.map(Aside::against).orElse(true);
            case PRESENT -> aside.map(it -> it.ballot().isPresent()).orElse(true);
        }).orElse(true);
        if (counted) {
            return quota;
        }
        Map<String, Ratio> weights = new LinkedHashMap<>(quota.weights());
        aside.ifPresent(it -> weights.keySet().removeAll(it.voters()));
        return new Rule.Quota(weights, quota.amount(), quota.strict(), quota.base());
    }

    private MonotoneCondition quota(Rule.Quota quota) {
        if (!canFavour) {
            return quota.base().isEmpty()
                    ? MonotoneCondition.weight(Map.of(), quota.amount(), quota.strict())
                    : MonotoneCondition.NEVER;
        }
        if (quota.base().isEmpty()) {
            return MonotoneCondition.weight(quota.weights(), quota.amount(), quota.strict());
        }
        boolean counted = switch (quota.base().get()) {
            case ALL -> true;
            case VOTING -> canOppose;
            case PRESENT -> canAbstain;
        };
        Ratio total = quota.weights().values().stream().reduce(Ratio.ZERO, Ratio::plus);
        MonotoneCondition someone = MonotoneCondition.weight(positive(quota.weights()), Ratio.ONE, false);
        if (!counted) {
            // Only those in favour are in the base, so they are all of it as soon as there is one.
            boolean ever = !quota.strict() || quota.amount().compareTo(Ratio.ONE) < 0;
            return ever ? someone : MonotoneCondition.NEVER;
        }
        MonotoneCondition share =
                MonotoneCondition.weight(quota.weights(), quota.amount().times(total), quota.strict());
        return share.equals(MonotoneCondition.ALWAYS) ? someone : share;
    }

    private static Map<String, Ratio> positive(Map<String, Ratio> weights) {
        Map<String, Ratio> ones = new LinkedHashMap<>();
        weights.forEach((party, weight) -> {
            if (weight.signum() > 0) {
                ones.put(party, Ratio.ONE);
            }
        });
        return ones;
    }

    /** The others' weight must stay below the amount, so one's own must exceed what is left to the whole. */
    private MonotoneCondition against(Rule.AgainstBelow below) {
        boolean othersCount = canOppose || below.abstentionsCount();
        boolean ownCounts = !canRefrain || !canFavour && below.abstentionsCount();
        Ratio total = below.weights().values().stream().reduce(Ratio.ZERO, Ratio::plus);
        if (!othersCount || ownCounts) {
            Ratio always = othersCount ? total : Ratio.ZERO;
            return always.compareTo(below.amount()) < 0 ? MonotoneCondition.ALWAYS : MonotoneCondition.NEVER;
        }
        Ratio own = total.minus(below.amount());
        return own.signum() < 0 ? MonotoneCondition.ALWAYS : MonotoneCondition.weight(below.weights(), own, true);
    }
}
