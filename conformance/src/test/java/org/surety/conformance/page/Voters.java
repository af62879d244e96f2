package org.surety.conformance.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surety.model.agreement.Body;
import org.surety.model.agreement.DecisionRule;
import org.surety.model.agreement.Electorate;
import org.surety.model.agreement.Members;
import org.surety.model.quantity.Ratio;

/**
 * Those whose ballots a part of a rule counts (R23): the members for that part, less whoever is recused (R24), with
 * their weights.
 *
 * @param people who is who where the rule stands
 * @param occasion the event
 * @param inFavour those in favour so far
 * @param members the step's own members, or those of the body whose rule it is
 * @param recused whoever the step or a rule around this part excludes
 * @param columns the weights of the body, by column and member
 */
record Voters(People people, Occasion occasion, Set<String> inFavour, Set<String> members, Set<String> recused,
        Map<String, Map<String, Ratio>> columns) {

    /** The step's own members, and the rule by which they decide. */
    static Voters own(Occasion occasion, Electorate electorate, Set<String> inFavour) {
        Set<String> recused = occasion.who(electorate.recused(), inFavour);
        if (electorate.among().isPresent()) {
            return new Voters(occasion.people(), occasion, inFavour,
                    occasion.who(electorate.among().get(), inFavour), recused, Map.of());
        }
        return new Voters(occasion.people(), occasion, inFavour, Set.of(), recused, Map.of())
                .ofBody(electorate.body().orElseThrow());
    }

    /** R23, R24: the members of a body whose rule is used; a recusal reaches it. */
    Voters ofBody(String name) {
        People where = people.where(name);
        Body body = people.body(name);
        return new Voters(where, occasion, inFavour, occasion.who(where, body.seats(), inFavour), recused,
                body.weights());
    }

    /** R24: the same without some. */
    Voters excluding(Members others) {
        Set<String> more = new LinkedHashSet<>(recused);
        more.addAll(who(others));
        return new Voters(people, occasion, inFavour, members, more, columns);
    }

    Set<String> who(Members set) {
        return occasion.who(people, set, inFavour);
    }

    /** Those who have a ballot in a part that is no body's rule. */
    Set<String> entitled() {
        Set<String> rest = new LinkedHashSet<>(members);
        rest.removeAll(recused);
        return rest;
    }

    /** R23: everybody whose ballot some part of {@code rule} counts. */
    Set<String> counted(DecisionRule rule) {
        return switch (rule) {
            case DecisionRule.OfBody body -> ofBody(body.body()).counted(people.body(body.body()).rule());
            case DecisionRule.Excluding part -> excluding(part.recused()).counted(part.rule());
            case DecisionRule.AllOf all -> counted(all.parts());
            case DecisionRule.AnyOf any -> counted(any.parts());
            case DecisionRule.AtLeast some -> counted(some.parts());
            case DecisionRule.Not not -> counted(not.part());
            case DecisionRule.WithQuorum quorum -> {
                Set<String> all = counted(quorum.rule());
                all.addAll(entitled());
                yield all;
            }
            case DecisionRule.Quota quota -> entitled();
            case DecisionRule.Veto veto -> entitled();
            case DecisionRule.Unanimity unanimity -> entitled();
            case DecisionRule.Consensus consensus -> entitled();
            case DecisionRule.Each each -> entitled();
            case DecisionRule.One one -> entitled();
            case DecisionRule.FewerAgainst fewer -> entitled();
            case DecisionRule.Unspecified unspecified -> entitled();
        };
    }

    private Set<String> counted(List<DecisionRule> parts) {
        Set<String> all = new LinkedHashSet<>();
        parts.forEach(part -> all.addAll(counted(part)));
        return all;
    }
}
