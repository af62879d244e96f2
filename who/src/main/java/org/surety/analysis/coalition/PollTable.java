package org.surety.analysis.coalition;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.surety.analysis.voting.Circuit;
import org.surety.analysis.voting.Gate;
import org.surety.model.agreement.Absence;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.DecisionRule.Base;
import org.surety.model.quantity.Ratio;
import org.surety.semantics.Poll;
import org.surety.semantics.Rule;
import org.surety.semantics.TooLarge;

/**
 * How a poll ends for every way to vote in it, whatever its rule. Ballots that the rule does not tell apart count as one, and ends are told
 * apart only as far as they matter: whether the vote passed and, where that is asked later, who was in favour.
 */
final class PollTable {

    /** The end of a vote that failed; any other end is the set of those in favour, as bits by the number of the voter. */
    static final int FAILED = -1;
    private static final int MOST_WAYS = 1 << 24;

    /** What is asked later about who was in favour. */
    enum Asked {
        /** Only whether the vote passed. */
        WHETHER,
        /** Also who was in favour, as far as {@link Sides#groups} tells them apart. */
        WHO,
        /** Also who exactly. */
        WHO_EXACTLY
    }

    private final List<String> voters;
    private final List<Optional<Ballot>> choices;
    private final Asked asked;
    private final int[] ends;
    private final Map<Integer, Integer> examples = new HashMap<>();

    /**
     * The table of a poll.
     *
     * @param mayStayAway whether a voter need not cast a ballot
     * @param asked what matters of an end
     * @param allowance pays for the ways to vote
     * @throws TooLarge if there are more than {@value #MOST_WAYS} of them
     */
    PollTable(Poll poll, boolean mayStayAway, Asked asked, Allowance allowance) {
        boolean favour = asked != Asked.WHETHER;
        this.asked = asked;
        this.voters = poll.voters();
        this.choices = choices(poll, mayStayAway, favour);
        BigInteger ways = BigInteger.valueOf(choices.size()).pow(voters.size());
        if (ways.compareTo(BigInteger.valueOf(MOST_WAYS)) > 0) {
            throw new TooLarge("ways to vote", ways, MOST_WAYS);
        }
        allowance.spend(ways.longValueExact());
        this.ends = new int[ways.intValueExact()];
        int concerned = favour ? bits(poll.concerned()) : 0;
        fill(new Tally(poll, choices), 0, 0, 1, 0, concerned);
    }

    private void fill(Tally tally, int voter, int way, int place, int inFavour, int concerned) {
        if (voter == voters.size()) {
            ends[way] = tally.passes() ? inFavour & concerned : FAILED;
            examples.putIfAbsent(ends[way], way);
            return;
        }
        for (int choice = 0; choice < choices.size(); choice++) {
            tally.add(voter, choice, 1);
            boolean yes = choices.get(choice).equals(Optional.of(Ballot.YES));
            fill(tally, voter + 1, way + choice * place, place * choices.size(), yes ? inFavour | 1 << voter : inFavour,
                    concerned);
            tally.add(voter, choice, -1);
        }
    }

    /** One of all choices that the rule does not tell apart. */
    private static List<Optional<Ballot>> choices(Poll poll, boolean mayStayAway, boolean favour) {
        List<Optional<Ballot>> all = new ArrayList<>();
        for (Ballot ballot : new TreeSet<>(poll.ballots())) {
            all.add(Optional.of(ballot));
        }
        if (mayStayAway || all.isEmpty()) {
            all.add(Optional.empty());
        }
        Map<List<Object>, Optional<Ballot>> different = new HashMap<>();
        List<Optional<Ballot>> kept = new ArrayList<>();
        for (Optional<Ballot> choice : all) {
            List<Object> effect = new ArrayList<>(List.of(favour && choice.equals(Optional.of(Ballot.YES))));
            new Tally(poll, List.of(choice)).describe(effect);
            if (different.putIfAbsent(effect, choice) == null) {
                kept.add(choice);
            }
        }
        return kept;
    }

    /** How many ways to vote there are. */
    int ways() {
        return ends.length;
    }

    /** Whether it matters who exactly is in favour. */
    boolean askedExactly() {
        return asked == Asked.WHO_EXACTLY;
    }

    /** Some voters as bits. */
    int bits(Set<String> some) {
        int bits = 0;
        for (int i = 0; i < voters.size(); i++) {
            bits |= some.contains(voters.get(i)) ? 1 << i : 0;
        }
        return bits;
    }

    /** An end with the first two in favour of each group only; unchanged if there are no groups. */
    static int few(int end, List<Integer> groups) {
        if (end == FAILED || groups.isEmpty()) {
            return end;
        }
        int few = 0;
        for (int group : groups) {
            int first = Integer.lowestOneBit(end & group);
            few |= first | Integer.lowestOneBit(end & group & ~first);
        }
        return few;
    }

    /** All ends that can come about. */
    Set<Integer> ends() {
        return examples.keySet();
    }

    /** Ballots that bring {@code end} about. */
    Map<String, Ballot> example(int end) {
        Map<String, Ballot> cast = new HashMap<>();
        int way = examples.getOrDefault(end, 0);
        for (String voter : voters) {
            choices.get(way % choices.size()).ifPresent(ballot -> cast.put(voter, ballot));
            way /= choices.size();
        }
        return cast;
    }

    /** Whether {@code ours} can vote so that the end is good whatever the others do. */
    boolean canForce(Set<String> ours, IntPredicate good) {
        int[] own = ways(ours, true);
        int[] others = ways(ours, false);
        Map<Integer, Boolean> known = new HashMap<>();
        BitSet goodEnds = new BitSet();
        for (int mine : own) {
            boolean always = true;
            for (int i = 0; i < others.length && always; i++) {
                int end = ends[mine + others[i]];
                always = end == FAILED ? known.computeIfAbsent(end, good::test) : isGood(end, good, known, goodEnds);
            }
            if (always) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGood(int end, IntPredicate good, Map<Integer, Boolean> known, BitSet goodEnds) {
        if (goodEnds.get(end)) {
            return true;
        }
        boolean found = known.computeIfAbsent(end, good::test);
        goodEnds.set(end, found);
        return found;
    }

    /** The part that one side's ballots have in the number of a way to vote. */
    private int[] ways(Set<String> ours, boolean own) {
        int[] ways = {0};
        int place = 1;
        for (String voter : voters) {
            if (ours.contains(voter) == own) {
                int[] more = new int[ways.length * choices.size()];
                for (int i = 0; i < more.length; i++) {
                    more[i] = ways[i / choices.size()] + i % choices.size() * place;
                }
                ways = more;
            }
            place *= choices.size();
        }
        return ways;
    }

    /** The sums on which a rule turns, as whole numbers, while ballots are added and taken away. */
    private static final class Tally {

        private final Poll poll;
        private final List<Optional<Ballot>> choices;
        private final List<long[][]> gains = new ArrayList<>();
        private final List<Long> needs = new ArrayList<>();
        private final Circuit circuit;
        private final long[] sums;
        private final Gate.Truth[] truths;

        Tally(Poll poll, List<Optional<Ballot>> choices) {
            this.poll = poll;
            this.choices = choices;
            this.circuit = Circuit.of(gate(poll.rule()));
            this.sums = new long[needs.size()];
            this.truths = new Gate.Truth[needs.size()];
        }

        /** What the only choice adds, for each voter. */
        void describe(List<Object> into) {
            for (long[][] threshold : gains) {
                for (long[] voter : threshold) {
                    into.add(voter[0]);
                }
            }
        }

        void add(int voter, int choice, int times) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += times * gains.get(i)[voter][choice];
            }
        }

        boolean passes() {
            if (poll.voters().isEmpty()) {
                return false;
            }
            for (int i = 0; i < sums.length; i++) {
                truths[i] = Gate.Truth.of(sums[i] >= needs.get(i));
            }
            return circuit.given(truths) == Gate.Truth.TRUE;
        }

        private Gate gate(Rule rule) {
            return switch (rule) {
                case Rule.Quota quota -> quota(quota);
                case Rule.NoneAgainst none ->
                        threshold((voter,
                                choice) -> none.holders().contains(voter) && counted(choice) == Ballot.NO ? -1 : 0, 0);
                case Rule.AllFor all -> threshold(yes(all.members()), all.members().size());
                case Rule.SomeFor some -> threshold(yes(some.members()), 1);
                case Rule.AgainstBelow below -> {
                    Whole whole = Whole.of(below.weights(), below.amount());
                    yield threshold((voter, choice) -> {
                        Ballot ballot = counted(choice);
                        boolean against = ballot == Ballot.NO || ballot == Ballot.ABSTAIN && below.abstentionsCount();
                        return against ? -whole.weight(voter) : 0;
                    }, 1 - whole.amount());
                }
                case Rule.AtLeast some ->
                        new Gate.AtLeast(some.count(), some.parts().stream().map(this::gate).toList());
                case Rule.Not not -> new Gate.Not(gate(not.part()));
            };
        }

        private Contribution yes(Set<String> members) {
            return (voter, choice) -> members.contains(voter) && counted(choice) == Ballot.YES ? 1 : 0;
        }

        /** What a choice counts as: an absence may be an abstention or a no. */
        private Ballot counted(Optional<Ballot> choice) {
            return choice.orElse(poll.absence() == Absence.AGAINST ? Ballot.NO : Ballot.ABSTAIN);
        }

        private Gate quota(Rule.Quota quota) {
            if (quota.base().isEmpty()) {
                Whole whole = Whole.of(quota.weights(), quota.amount());
                return threshold((voter, choice) -> counted(choice) == Ballot.YES ? whole.weight(voter) : 0,
                        whole.amount() + (quota.strict() ? 1 : 0));
            }
            // yes - share * base >= 0, times the denominator of the share.
            Whole whole = Whole.of(quota.weights(), Ratio.ZERO);
            long above = quota.amount().numerator().longValueExact();
            long below = quota.amount().denominator().longValueExact();
            Base base = quota.base().get();
            long fixed = base == Base.ALL ? Math.multiplyExact(above, whole.total()) : 0;
            Gate share = threshold((voter, choice) -> {
                Ballot ballot = counted(choice);
                boolean inBase = switch (base) {
                    case ALL -> false;
                    case VOTING -> ballot != Ballot.ABSTAIN;
                    case PRESENT -> choice.isPresent();
                };
                long yes = ballot == Ballot.YES ? Math.multiplyExact(below, whole.weight(voter)) : 0;
                return yes - (inBase ? Math.multiplyExact(above, whole.weight(voter)) : 0);
            }, fixed + (quota.strict() ? 1 : 0));
            Gate someYes = threshold((voter, choice) -> counted(choice) == Ballot.YES ? whole.weight(voter) : 0, 1);
            return new Gate.AtLeast(2, List.of(share, someYes));
        }

        private Gate threshold(Contribution contribution, long need) {
            long[][] gain = new long[poll.voters().size()][choices.size()];
            for (int voter = 0; voter < gain.length; voter++) {
                for (int choice = 0; choice < choices.size(); choice++) {
                    gain[voter][choice] = contribution.of(poll.voters().get(voter), choices.get(choice));
                }
            }
            gains.add(gain);
            needs.add(need);
            return new Gate.Threshold(needs.size() - 1);
        }
    }

    /** What a voter's choice adds to a sum. */
    private interface Contribution {
        long of(String voter, Optional<Ballot> choice);
    }

    /** Weights and an amount brought to whole numbers. */
    private record Whole(Map<String, Long> weights, long amount) {

        static Whole of(Map<String, Ratio> weights, Ratio amount) {
            BigInteger scale = amount.denominator();
            for (Ratio weight : weights.values()) {
                scale = scale.multiply(weight.denominator()).divide(scale.gcd(weight.denominator()));
            }
            Ratio by = Ratio.of(scale);
            Map<String, Long> whole = new HashMap<>();
            weights.forEach((party, weight) -> whole.put(party, fit(weight.times(by).numerator())));
            return new Whole(whole, fit(amount.times(by).numerator()));
        }

        private static long fit(BigInteger number) {
            if (number.bitLength() > 31) {
                throw new TooLarge("units of weight", number, Integer.MAX_VALUE);
            }
            return number.longValueExact();
        }

        long weight(String party) {
            return weights.getOrDefault(party, 0L);
        }

        long total() {
            return weights.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
