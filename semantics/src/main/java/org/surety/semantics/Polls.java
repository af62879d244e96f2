package org.surety.semantics;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Absence;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.Body;
import org.surety.model.agreement.DecisionRule;
import org.surety.model.agreement.Electorate;
import org.surety.model.agreement.Graded;
import org.surety.model.agreement.Quorum;
import org.surety.model.quantity.Ratio;

/**
 * Turns electorates and bodies of an agreement into polls: names become voters, weights are looked up, recusals carried
 * out.
 */
public final class Polls {

    /** A rule that has more parts than this, each body that it names written out, is refused. */
    public static final int MOST_PARTS = 100_000;

    private final Membership membership;
    private final Membership.Who who;
    private final Map<RuleOf, Compiled> rules = new HashMap<>();

    /** Polls of {@code roll}'s agreement when {@code who} attacks whom. */
    public Polls(Membership membership, Membership.Who who) {
        this.membership = membership;
        this.who = who;
    }

    /** The poll of a body of this agreement in its ordinary composition, with nobody recused. */
    public Poll of(Body body) {
        return ofBody(body.id(), Optional.empty(), List.of(), Set.of(), body.ballots(), body.absence());
    }

    /**
     * The poll of a step.
     *
     * @throws IllegalArgumentException if a name means nothing; files that were read without errors contain no such
     * name
     * @throws TooLarge if the rule, written out, has more than {@link #MOST_PARTS} parts
     */
    public Poll of(Electorate electorate) {
        return of(electorate, List.of());
    }

    /**
     * The poll of a step with several results.
     *
     * @param grades its results after the first
     */
    Poll of(Electorate electorate, List<Graded> grades) {
        Set<String> recused = membership.resolve(electorate.recused(), who);
        if (electorate.body().isPresent()) {
            String name = electorate.body().get();
            Body body = locate(name).body();
            return ofBody(name, electorate.rule(), grades, recused, electorate.ballots().orElse(body.ballots()),
                    electorate.absence().orElse(body.absence()));
        }
        Set<String> own = without(
                membership.withoutAdversaries(membership.resolve(electorate.among().orElseThrow(), who)), recused);
        Voters voters = new Voters(own, recused, Map.of());
        return poll(own, compile(electorate.rule().orElse(new DecisionRule.Unspecified()), voters),
                grades.stream().map(it -> compile(it.rule(), voters)).toList(),
                electorate.ballots().orElse(EnumSet.allOf(Ballot.class)),
                electorate.absence().orElse(Absence.ABSTAINS));
    }

    /**
     * @param instead a rule that replaces the body's own, but for its quorum; it is read with the names of the step's
     * agreement, and so are those of {@code grades}
     */
    private Poll ofBody(String name, Optional<DecisionRule> instead, List<Graded> grades, Set<String> recused,
            Set<Ballot> ballots, Absence absence) {
        Located located = locate(name);
        Set<String> seats = located.seats(who, recused);
        Voters voters = new Voters(seats, recused, located.body().weights());
        Compiled rule = instead.map(it -> quorate(located.body(), compile(it, voters), voters))
                .orElseGet(() -> ruleOf(name, recused));
        return poll(seats, rule,
                grades.stream().map(it -> quorate(located.body(), compile(it.rule(), voters), voters)).toList(),
                ballots, absence);
    }

    /** A rule, if as many are present as a body asks for whatever the rule. */
    private static Compiled quorate(Body body, Compiled rule, Voters voters) {
        return body.quorum().map(it -> present(it, rule, voters)).orElse(rule);
    }

    private static Compiled present(Quorum quorum, Compiled rule, Voters voters) {
        Rule present = new Rule.Present(voters.voters(), quorum.least(voters.voters().size()));
        Set<String> voting = new LinkedHashSet<>(rule.voters());
        voting.addAll(voters.voters());
        return new Compiled(new Rule.AtLeast(2, List.of(present, rule.rule())), voting, rule.parts() + 1);
    }

    /**
     * Those vote whose ballot some part of the rule counts: where the rule is that of a body, the body's members; not
     * those whom every part excludes. The result concerns those among them who are the step's own members.
     */
    private static Poll poll(Set<String> own, Compiled rule, List<Compiled> further, Set<Ballot> ballots,
            Absence absence) {
        Set<String> voters = new LinkedHashSet<>(rule.voters());
        further.forEach(it -> voters.addAll(it.voters()));
        Set<String> concerned = new LinkedHashSet<>(own);
        concerned.retainAll(voters);
        return new Poll(List.copyOf(voters), rule.rule(), further.stream().map(Compiled::rule).toList(), ballots,
                absence, concerned);
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new LinkedHashSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private record Located(Membership membership, Body body) {

        Set<String> seats(Membership.Who who, Set<String> recused) {
            return without(membership.withoutAdversaries(membership.resolve(body.seats(), who)), recused);
        }
    }

    private Located locate(String name) {
        int slash = name.indexOf('/');
        Membership home = slash < 0 ? membership : membership.importedRoll(name.substring(0, slash));
        String local = name.substring(slash + 1);
        Body body = home.agreement().body(local).orElseThrow(
                () -> new IllegalArgumentException(home.agreement().id() + " has no body called " + local));
        return new Located(home, body);
    }

    /** Whose votes a rule counts, who is recused from every part of it, and the columns of weights. */
    private record Voters(Set<String> voters, Set<String> recused, Map<String, Map<String, Ratio>> columns) {

        Voters without(Set<String> more) {
            Set<String> all = new LinkedHashSet<>(recused);
            all.addAll(more);
            return new Voters(Polls.without(voters, more), all, columns);
        }

        Set<String> voting(Set<String> named) {
            Set<String> found = new LinkedHashSet<>(named);
            found.retainAll(voters);
            return found;
        }

        /** @param column empty to count heads */
        Map<String, Ratio> weights(Set<String> counted, Optional<String> column) {
            Optional<Map<String, Ratio>> chosen = column.map(this::column);
            Map<String, Ratio> weights = new LinkedHashMap<>();
            for (String voter : counted) {
                weights.put(voter, chosen.map(it -> it.getOrDefault(voter, Ratio.ZERO)).orElse(Ratio.ONE));
            }
            return weights;
        }

        private Map<String, Ratio> column(String name) {
            Map<String, Ratio> column = columns.get(name);
            if (column == null) {
                throw new IllegalArgumentException(
                        "no column of weights called " + name + "; there is " + columns.keySet());
            }
            return column;
        }
    }

    /**
     * A rule with its names resolved.
     *
     * @param voters those whose ballot some part of it counts
     * @param parts how many parts it has, each counted as often as it stands there
     */
    private record Compiled(Rule rule, Set<String> voters, long parts) {}

    /** The rule of a body without those who are recused. */
    private record RuleOf(String body, Set<String> recused) {}

    private Compiled compile(DecisionRule rule, Voters voters) {
        return switch (rule) {
            case DecisionRule.Quota quota -> {
                Set<String> counted =
                        quota.among().map(it -> voters.voting(membership.resolve(it, who))).orElse(voters.voters());
                yield leaf(new Rule.Quota(voters.weights(counted, quota.weight()), quota.amount(), quota.strict(),
                        quota.base()), voters);
            }
            case DecisionRule.Veto veto ->
                    leaf(new Rule.NoneAgainst(voters.voting(membership.resolve(veto.holders(), who))), voters);
            case DecisionRule.Unanimity all -> leaf(new Rule.AllFor(
                    all.among().map(it -> voters.voting(membership.resolve(it, who))).orElse(voters.voters())), voters);
            case DecisionRule.Consensus consensus -> leaf(new Rule.NoneAgainst(voters.voters()), voters);
            case DecisionRule.Each each -> leaf(new Rule.SomeFor(voters.voters()), voters);
            case DecisionRule.One one ->
                    leaf(new Rule.SomeFor(voters.voting(membership.resolve(one.decider(), who))), voters);
            case DecisionRule.AllOf all -> parts(all.parts().size(), all.parts(), voters);
            case DecisionRule.AnyOf any -> parts(1, any.parts(), voters);
            case DecisionRule.AtLeast some -> parts(some.count(), some.parts(), voters);
            case DecisionRule.Not not -> {
                Compiled part = compile(not.part(), voters);
                yield new Compiled(new Rule.Not(part.rule()), part.voters(), part.parts());
            }
            case DecisionRule.Excluding excluding ->
                    compile(excluding.rule(), voters.without(membership.resolve(excluding.recused(), who)));
            case DecisionRule.FewerAgainst fewer -> leaf(new Rule.AgainstBelow(
                    voters.weights(voters.voters(), fewer.weight()), fewer.amount(), fewer.abstentionsCount()),
                    voters);
            case DecisionRule.WithQuorum quorum -> present(quorum.quorum(), compile(quorum.rule(), voters), voters);
            case DecisionRule.OfBody body -> ruleOf(body.body(), voters.recused());
            case DecisionRule.Unspecified unspecified ->
                    throw new IllegalArgumentException(
                            "the text does not say who must agree; choose a reading of the rule first");
        };
    }

    private static Compiled leaf(Rule rule, Voters voters) {
        return new Compiled(rule, voters.voters(), 1);
    }

    /** The rule of a body, worked out once. */
    private Compiled ruleOf(String name, Set<String> recused) {
        RuleOf key = new RuleOf(name, recused);
        Compiled known = rules.get(key);
        if (known == null) {
            known = ruleOf(locate(name), recused);
            rules.put(key, known);
        }
        return known;
    }

    private Compiled ruleOf(Located located, Set<String> recused) {
        Body body = located.body();
        Voters there = new Voters(located.seats(who, recused), recused, body.weights());
        Polls at = located.membership() == membership ? this : new Polls(located.membership(), who);
        Compiled rule = quorate(body, at.compile(body.rule(), there), there);
        if (rule.parts() > MOST_PARTS) {
            throw new TooLarge("parts of the rule of " + body.id() + ", written out", BigInteger.valueOf(rule.parts()),
                    MOST_PARTS);
        }
        return rule;
    }

    private Compiled parts(int count, List<DecisionRule> parts, Voters voters) {
        List<Rule> rules = new ArrayList<>();
        Set<String> voting = new LinkedHashSet<>();
        long size = 0;
        for (DecisionRule part : parts) {
            Compiled compiled = compile(part, voters);
            size += compiled.parts();
            rules.add(compiled.rule());
            voting.addAll(compiled.voters());
        }
        return parts.isEmpty()
                ? leaf(new Rule.AtLeast(count, rules), voters)
                : new Compiled(new Rule.AtLeast(count, rules), voting, size);
    }
}
