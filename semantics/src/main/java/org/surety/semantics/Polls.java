package org.surety.semantics;

import java.util.EnumSet;
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
import org.surety.model.agreement.Members;
import org.surety.model.quantity.Ratio;

/** Turns electorates and bodies of an agreement into polls: names become voters, weights are looked up, recusals carried out. */
public final class Polls {

    /** The column of weights that a body written as {@code {CA: 54, TX: 40}} has, and that then counts instead of heads. */
    private static final String DEFAULT_COLUMN = "votes";

    private final Roll roll;
    private final Roll.Who who;

    /** Polls of {@code roll}'s agreement when {@code who} attacks whom. */
    public Polls(Roll roll, Roll.Who who) {
        this.roll = roll;
        this.who = who;
    }

    /** The poll of a body of this agreement in its ordinary composition, with nobody recused. */
    public Poll of(Body body) {
        Set<String> voters = roll.resolve(body.seats(), who);
        return new Poll(List.copyOf(voters), rule(body.rule(), new Voters(voters, Set.of(), body.weights())),
                body.ballots(),
                body.absence(), voters);
    }

    /**
     * The poll of a step.
     *
     * @throws IllegalArgumentException if a name means nothing; files that were read without errors contain no such name
     */
    public Poll of(Electorate electorate) {
        Set<String> recused = roll.resolve(electorate.recused(), who);
        return electorate.body().map(name -> ofBody(name, electorate, recused))
                .orElseGet(() -> among(electorate.among().orElseThrow(), electorate, recused));
    }

    private Poll ofBody(String name, Electorate electorate, Set<String> recused) {
        Located located = locate(name);
        Body body = located.body();
        Set<String> seats = new LinkedHashSet<>(located.roll().resolve(body.seats(), who));
        seats.removeAll(recused);
        Voters voters = new Voters(seats, recused, body.weights());
        // A rule in the step replaces the body's own and is read with the names of the step's agreement.
        Rule rule = electorate.rule().map(it -> rule(it, voters))
                .orElseGet(() -> new Polls(located.roll(), who).rule(body.rule(), voters));
        return new Poll(List.copyOf(seats), rule, electorate.ballots().orElse(body.ballots()),
                electorate.absence().orElse(body.absence()), seats);
    }

    /** Where the rule is that of a body, the body's members vote; the step's own members are those whom the result concerns. */
    private Poll among(Members members, Electorate electorate, Set<String> recused) {
        Set<String> own = new LinkedHashSet<>(roll.resolve(members, who));
        own.removeAll(recused);
        DecisionRule rule = electorate.rule().orElse(new DecisionRule.Unspecified());
        Set<String> voters = rule instanceof DecisionRule.OfBody ? new LinkedHashSet<>() : new LinkedHashSet<>(own);
        voters.addAll(seatsIn(rule));
        voters.removeAll(recused);
        return new Poll(List.copyOf(voters), rule(rule, new Voters(own, recused, Map.of())),
                electorate.ballots().orElse(EnumSet.allOf(Ballot.class)), electorate.absence().orElse(Absence.ABSTAINS),
                own);
    }

    private Set<String> seatsIn(DecisionRule rule) {
        Set<String> found = new LinkedHashSet<>();
        switch (rule) {
            case DecisionRule.OfBody body -> {
                Located located = locate(body.body());
                found.addAll(located.roll().resolve(located.body().seats(), who));
            }
            case DecisionRule.AllOf all -> all.parts().forEach(part -> found.addAll(seatsIn(part)));
            case DecisionRule.AnyOf any -> any.parts().forEach(part -> found.addAll(seatsIn(part)));
            case DecisionRule.AtLeast some -> some.parts().forEach(part -> found.addAll(seatsIn(part)));
            case DecisionRule.Not not -> found.addAll(seatsIn(not.part()));
            case DecisionRule.Excluding excluding -> found.addAll(seatsIn(excluding.rule()));
            default -> {
            }
        }
        return found;
    }

    private record Located(Roll roll, Body body) {}

    private Located locate(String name) {
        int slash = name.indexOf('/');
        Roll home = slash < 0 ? roll : roll.importedRoll(name.substring(0, slash));
        String local = name.substring(slash + 1);
        Body body = home.agreement().body(local).orElseThrow(
                () -> new IllegalArgumentException(home.agreement().id() + " has no body called " + local));
        return new Located(home, body);
    }

    /** Whose votes a rule counts, who is recused from every part of it, and the columns of weights. */
    private record Voters(Set<String> voters, Set<String> recused, Map<String, Map<String, Ratio>> columns) {

        Voters without(Set<String> more) {
            Set<String> rest = new LinkedHashSet<>(voters);
            rest.removeAll(more);
            Set<String> all = new LinkedHashSet<>(recused);
            all.addAll(more);
            return new Voters(rest, all, columns);
        }

        Set<String> voting(Set<String> named) {
            Set<String> found = new LinkedHashSet<>(named);
            found.retainAll(voters);
            return found;
        }

        Map<String, Ratio> weights(Set<String> counted, Optional<String> column) {
            Optional<Map<String, Ratio>> chosen = column.isPresent()
                    ? column.map(this::column)
                    : Optional.ofNullable(columns.get(DEFAULT_COLUMN));
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

    private Rule rule(DecisionRule rule, Voters voters) {
        return switch (rule) {
            case DecisionRule.Quota quota -> {
                Set<String> counted =
                        quota.among().map(it -> voters.voting(roll.resolve(it, who))).orElse(voters.voters());
                yield new Rule.Quota(voters.weights(counted, quota.weight()), quota.amount(), quota.strict(),
                        quota.base());
            }
            case DecisionRule.Veto veto -> new Rule.NoneAgainst(voters.voting(roll.resolve(veto.holders(), who)));
            case DecisionRule.Unanimity all -> new Rule.AllFor(
                    all.among().map(it -> voters.voting(roll.resolve(it, who))).orElse(voters.voters()));
            case DecisionRule.Consensus consensus -> new Rule.NoneAgainst(voters.voters());
            case DecisionRule.Each each -> new Rule.SomeFor(voters.voters());
            case DecisionRule.One one -> new Rule.SomeFor(voters.voting(roll.resolve(one.decider(), who)));
            case DecisionRule.AllOf all -> new Rule.AtLeast(all.parts().size(), rules(all.parts(), voters));
            case DecisionRule.AnyOf any -> new Rule.AtLeast(1, rules(any.parts(), voters));
            case DecisionRule.AtLeast some -> new Rule.AtLeast(some.count(), rules(some.parts(), voters));
            case DecisionRule.Not not -> new Rule.Not(rule(not.part(), voters));
            case DecisionRule.Excluding excluding ->
                    rule(excluding.rule(), voters.without(roll.resolve(excluding.recused(), who)));
            case DecisionRule.FewerAgainst fewer -> new Rule.AgainstBelow(
                    voters.weights(voters.voters(), fewer.weight()), fewer.amount(), fewer.abstentionsCount());
            case DecisionRule.OfBody body -> {
                Located located = locate(body.body());
                Set<String> seats = located.roll().resolve(located.body().seats(), who);
                Voters there = new Voters(seats, Set.of(), located.body().weights()).without(voters.recused());
                yield new Polls(located.roll(), who).rule(located.body().rule(), there);
            }
            case DecisionRule.Unspecified unspecified ->
                    throw new IllegalArgumentException(
                            "the text does not say who must agree; choose a reading of the rule first");
        };
    }

    private List<Rule> rules(List<DecisionRule> parts, Voters voters) {
        return parts.stream().map(part -> rule(part, voters)).toList();
    }
}
