package org.surety.text.write;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.agreement.DecisionRule;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Quorum;
import org.surety.model.quantity.Ratio;

/** Decision rules and sets of parties as plain structures. */
final class RuleTree {

    private RuleTree() {}

    static Object members(Members members) {
        return switch (members) {
            case Members.Named named -> named.name();
            case Members.Special special -> special.kind().word();
            case Members.Union union -> union.parts().stream().map(RuleTree::members).toList();
            case Members.Except except ->
                    new Plain().put("members", members(except.base())).put("except", members(except.without())).map();
        };
    }

    /** The rule; where the voters have a column {@code votes}, heads must be asked for. */
    static Object rule(DecisionRule rule, boolean hasVotes) {
        return switch (rule) {
            case DecisionRule.Each each -> "each";
            case DecisionRule.Consensus consensus -> "consensus";
            case DecisionRule.Unspecified unspecified -> "unspecified";
            case DecisionRule.OfBody body -> body.body();
            case DecisionRule.Unanimity unanimity ->
                    unanimity.among().<Object>map(it -> Map.of("unanimity", members(it))).orElse("unanimity");
            case DecisionRule.Veto veto -> Map.of("veto", members(veto.holders()));
            case DecisionRule.One one -> Map.of("one", members(one.decider()));
            case DecisionRule.AllOf all -> Map.of("all-of", rules(all.parts(), hasVotes));
            case DecisionRule.AnyOf any -> Map.of("any-of", rules(any.parts(), hasVotes));
            case DecisionRule.AtLeast some ->
                    new Plain().put("at-least", some.count()).put("of", rules(some.parts(), hasVotes)).map();
            case DecisionRule.Not not -> Map.of("not", rule(not.part(), hasVotes));
            case DecisionRule.Excluding excluding ->
                    new Plain().put("excluding", members(excluding.recused()))
                            .put("rule", rule(excluding.rule(), hasVotes)).map();
            case DecisionRule.WithQuorum quorum ->
                    new Plain().put("quorum", quorum(quorum.quorum())).put("rule", rule(quorum.rule(), hasVotes)).map();
            case DecisionRule.Quota quota -> Map.of("quota", quota(quota, hasVotes));
            case DecisionRule.FewerAgainst fewer -> Map.of("fewer-against", fewer(fewer, hasVotes));
        };
    }

    /** A share that is whole is told as a percentage, so that it is not taken for a number of heads. */
    static Object quorum(Quorum quorum) {
        String amount = quorum.share() && quorum.amount().isWhole()
                ? quorum.amount().times(Ratio.of(100)) + "%"
                : quorum.amount().toString();
        return quorum.strict() ? Map.of("more-than", amount) : amount;
    }

    private static List<Object> rules(List<DecisionRule> rules, boolean hasVotes) {
        return rules.stream().map(it -> rule(it, hasVotes)).toList();
    }

    private static Object quota(DecisionRule.Quota quota, boolean hasVotes) {
        Optional<String> weight = weight(quota.weight(), hasVotes);
        // Without this word a fraction would be a share of all.
        Optional<String> of = quota.base().map(DecisionRule.Base::word)
                .or(() -> quota.amount().isWhole() ? Optional.empty() : Optional.of("none"));
        if (!quota.strict() && of.isEmpty() && weight.isEmpty() && quota.among().isEmpty()) {
            return quota.amount().toString();
        }
        return new Plain().put(quota.strict() ? "more-than" : "at-least", quota.amount().toString()).put("of", of)
                .put("weight", weight)
                .put("among", quota.among().map(RuleTree::members)).map();
    }

    /** Where there is a column of votes, a rule that counts heads has to say so. */
    private static Optional<String> weight(Optional<String> column, boolean hasVotes) {
        return column.or(() -> hasVotes ? Optional.of("heads") : Optional.empty());
    }

    private static Object fewer(DecisionRule.FewerAgainst fewer, boolean hasVotes) {
        Optional<String> weight = weight(fewer.weight(), hasVotes);
        if (weight.isEmpty() && !fewer.abstentionsCount()) {
            return fewer.amount().toString();
        }
        return new Plain().put("than", fewer.amount().toString()).put("weight", weight)
                .putUnless("counting-abstentions", fewer.abstentionsCount(), false).map();
    }
}
