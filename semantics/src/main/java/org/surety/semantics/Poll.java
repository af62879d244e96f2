package org.surety.semantics;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.surety.model.agreement.Absence;
import org.surety.model.agreement.Ballot;
import org.surety.model.quantity.Ratio;

/**
 * A vote that can be held: who votes, with which ballots, and when it passes.
 *
 * @param voters those who have a vote; members who are recused are not among them
 * @param rule when it passes; where it has further results, when it has its first one
 * @param further its further results in order: when it has each of them, if none before it
 * @param ballots what they may answer
 * @param absence what follows when somebody casts no ballot
 * @param concerned the voters whom the step is about; only they can later be "those in favour" (where guarantors wait
 * for a vote of the
 *            Security Council, its other members vote but are not entitled by it)
 */
public record Poll(List<String> voters, Rule rule, List<Rule> further, Set<Ballot> ballots, Absence absence,
        Set<String> concerned) {

    /** Copies the collections. */
    public Poll {
        voters = List.copyOf(voters);
        ballots = Set.copyOf(ballots);
        concerned = Set.copyOf(concerned);
        further = List.copyOf(further);
    }

    /** A vote with a single result. */
    public Poll(List<String> voters, Rule rule, Set<Ballot> ballots, Absence absence, Set<String> concerned) {
        this(voters, rule, List.of(), ballots, absence, concerned);
    }

    /** The result of a vote that has failed. */
    public static final int FAILED = -1;

    /** Its rules in order. */
    public List<Rule> rules() {
        List<Rule> all = new ArrayList<>(List.of(rule));
        all.addAll(further);
        return all;
    }

    /** The same voters, asked only whether the vote has one of its first {@code results} results. */
    public Poll upTo(int results) {
        List<Rule> some = rules().subList(0, results);
        return new Poll(voters, some.size() == 1 ? some.getFirst() : oneOf(some), ballots, absence, concerned);
    }

    /** That one of several rules holds; a quorum that all of them ask for stands before them. */
    private static Rule oneOf(List<Rule> rules) {
        Set<Rule> common = new LinkedHashSet<>(rules.getFirst().conjuncts());
        common.removeIf(it -> !(it instanceof Rule.Present)
                || !rules.stream().allMatch(rule -> rule.conjuncts().contains(it)));
        if (common.isEmpty()) {
            return new Rule.AtLeast(1, rules);
        }
        List<Rule> parts = new ArrayList<>(common);
        parts.add(new Rule.AtLeast(1, rules.stream().map(it -> without(it, common)).toList()));
        return new Rule.AtLeast(parts.size(), parts);
    }

    private static Rule without(Rule rule, Set<Rule> some) {
        List<Rule> rest = rule.conjuncts().stream().filter(it -> !some.contains(it)).toList();
        return new Rule.AtLeast(rest.size(), rest);
    }

    /**
     * The first of its results whose rule holds for the ballots cast, counted from 0; {@link #FAILED} if none does.
     */
    public int result(Map<String, Ballot> cast) {
        List<Rule> rules = rules();
        for (int i = 0; i < rules.size() && !voters.isEmpty(); i++) {
            if (holds(rules.get(i), cast)) {
                return i;
            }
        }
        return FAILED;
    }

    /**
     * Whether the decision is taken, with any of its results. Where nobody has a vote, none is.
     *
     * @param cast the ballots cast; a voter without an entry is absent
     */
    public boolean passes(Map<String, Ballot> cast) {
        return result(cast) != FAILED;
    }

    private Ballot ballot(String voter, Map<String, Ballot> cast) {
        Ballot absent = absence == Absence.AGAINST ? Ballot.NO : Ballot.ABSTAIN;
        return cast.getOrDefault(voter, absent);
    }

    private boolean holds(Rule part, Map<String, Ballot> cast) {
        return switch (part) {
            case Rule.Quota quota -> reaches(quota, cast);
            case Rule.NoneAgainst none -> none.holders().stream().noneMatch(it -> ballot(it, cast) == Ballot.NO);
            case Rule.AllFor all -> all.members().stream().allMatch(it -> ballot(it, cast) == Ballot.YES);
            case Rule.SomeFor some -> some.members().stream().anyMatch(it -> ballot(it, cast) == Ballot.YES);
            case Rule.Present present ->
                    present.voters().stream().filter(cast::containsKey).count() >= present.least();
            case Rule.AgainstBelow below -> against(below, cast).compareTo(below.amount()) < 0;
            case Rule.AtLeast atLeast ->
                    atLeast.parts().stream().filter(it -> holds(it, cast)).count() >= atLeast.count();
            case Rule.Not not -> !holds(not.part(), cast);
        };
    }

    private boolean reaches(Rule.Quota quota, Map<String, Ballot> cast) {
        Ratio yes = sum(quota, it -> ballot(it, cast) == Ballot.YES);
        if (quota.base().isEmpty()) {
            return compare(yes, quota.amount(), quota.strict());
        }
        Ratio base = switch (quota.base().get()) {
            case ALL -> sum(quota, it -> true);
            case VOTING -> yes.plus(sum(quota, it -> ballot(it, cast) == Ballot.NO));
            case PRESENT -> sum(quota, cast::containsKey);
        };
        // A share of nothing is not reached: no vote passes without a single yes.
        return yes.signum() > 0 && compare(yes, quota.amount().times(base), quota.strict());
    }

    private static Ratio sum(Rule.Quota quota, Predicate<String> counted) {
        Ratio sum = Ratio.ZERO;
        for (Map.Entry<String, Ratio> entry : quota.weights().entrySet()) {
            if (counted.test(entry.getKey())) {
                sum = sum.plus(entry.getValue());
            }
        }
        return sum;
    }

    private static boolean compare(Ratio yes, Ratio amount, boolean strict) {
        int order = yes.compareTo(amount);
        return strict ? order > 0 : order >= 0;
    }

    private Ratio against(Rule.AgainstBelow below, Map<String, Ballot> cast) {
        Ratio sum = Ratio.ZERO;
        for (Map.Entry<String, Ratio> entry : below.weights().entrySet()) {
            Ballot ballot = ballot(entry.getKey(), cast);
            if (ballot == Ballot.NO || ballot == Ballot.ABSTAIN && below.abstentionsCount()) {
                sum = sum.plus(entry.getValue());
            }
        }
        return sum;
    }
}
