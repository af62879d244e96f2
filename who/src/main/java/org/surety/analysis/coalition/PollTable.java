package org.surety.analysis.coalition;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.surety.analysis.voting.ThresholdRule;
import org.surety.analysis.voting.VoteCompiler;
import org.surety.model.agreement.Ballot;
import org.surety.semantics.Poll;
import org.surety.semantics.Rule;
import org.surety.semantics.TooLarge;

/**
 * How a poll ends for every way to vote in it, whatever its rule. Ballots that the rule does not tell apart count as
 * one, and ends are told apart only as far as they matter: whether the vote passed and, where that is asked later, who
 * was in favour.
 */
final class PollTable {

    /**
     * The end of a vote that failed; any other end is the set of those in favour, as bits by the number of the voter,
     * and above them the number of the result.
     */
    static final int FAILED = -1;
    private static final int MOST_WAYS = 1 << 24;
    private static final int RESULT = 24;

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
        Arrays.fill(ends, FAILED);
        for (int result = poll.rules().size() - 1; result >= 0; result--) {
            // An earlier result takes the place of a later one.
            ThresholdRule rule = rule(poll, poll.rules().get(result), choices);
            fill(rule, new long[rule.thresholds()], 0, 0, 1, 0, concerned, result << RESULT);
        }
        for (int way = 0; way < ends.length; way++) {
            examples.putIfAbsent(ends[way], way);
        }
    }

    private void fill(ThresholdRule rule, long[] sums, int voter, int way, int place, int inFavour, int concerned,
            int result) {
        if (voter == voters.size()) {
            if (rule.passes(sums)) {
                ends[way] = inFavour & concerned | result;
            }
            return;
        }
        for (int choice = 0; choice < choices.size(); choice++) {
            long[] after = new long[sums.length];
            for (int i = 0; i < sums.length; i++) {
                after[i] = sums[i] + rule.gain(i, choice, voter);
            }
            fill(rule, after, voter + 1, way + choice * place, place * choices.size(),
                    isYes(choices.get(choice)) ? inFavour | 1 << voter : inFavour, concerned, result);
        }
    }

    private static boolean isYes(Optional<Ballot> choice) {
        return choice.equals(Optional.of(Ballot.YES));
    }

    /** The rule when voters choose between these ballots; an empty one is absence. */
    private static ThresholdRule rule(Poll poll, Rule rule, List<Optional<Ballot>> choices) {
        Poll only = new Poll(poll.voters(), rule, poll.ballots(), poll.absence(), poll.concerned());
        return VoteCompiler.compile(only, poll.voters(), choices.stream()
                .map(it -> it.map(VoteCompiler.Vote::of).orElseGet(() -> VoteCompiler.Vote.absent(poll))).toList());
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
        List<ThresholdRule> rules = poll.rules().stream().map(it -> rule(poll, it, all)).toList();
        return all.stream().filter(choice -> all.subList(0, all.indexOf(choice)).stream()
                .noneMatch(it -> rules.stream().allMatch(rule -> rule.isAlike(all.indexOf(it), all.indexOf(choice)))
                        && !(favour && (isYes(it) || isYes(choice)))))
                .toList();
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
        int few = end & -1 << RESULT;
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
}
