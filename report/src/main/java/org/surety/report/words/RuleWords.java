package org.surety.report.words;

import java.util.Optional;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.DecisionRule;
import org.surety.model.agreement.Electorate;
import org.surety.model.agreement.Quorum;
import org.surety.model.quantity.Ratio;

/** Decision rules in words that complete the sentence "It passes if ...". */
public final class RuleWords {

    private final Names names;
    private final MembersWords members;

    /** With the names of an agreement. */
    public RuleWords(Names names) {
        this.names = names;
        this.members = new MembersWords(names);
    }

    /** When a decision is taken. */
    public String of(DecisionRule rule) {
        return switch (rule) {
            case DecisionRule.Quota quota -> quota(quota);
            case DecisionRule.Veto veto -> "none of " + members.of(veto.holders()) + " votes no";
            case DecisionRule.Unanimity all ->
                    "all " + all.among().map(it -> "of " + members.of(it) + " ").orElse("") + "vote yes";
            case DecisionRule.Consensus consensus -> "nobody votes no";
            case DecisionRule.Each each -> "each decides for itself";
            case DecisionRule.One one -> members.of(one.decider()) + " decides";
            case DecisionRule.AllOf all -> String.join(" and ", all.parts().stream()
                    .map(it -> it instanceof DecisionRule.AnyOf any ? either(any) : of(it)).toList());
            case DecisionRule.AnyOf any -> any.parts().stream().anyMatch(DecisionRule.AllOf.class::isInstance)
                    ? either(any)
                    : String.join(" or ", any.parts().stream().map(this::of).toList());
            case DecisionRule.AtLeast some -> "at least " + English.number(some.count()) + " of these hold: "
                    + String.join("; ", some.parts().stream().map(this::of).toList());
            case DecisionRule.Not not -> "it is not so that " + of(not.part());
            case DecisionRule.Excluding excluding ->
                    of(excluding.rule()) + ", " + members.of(excluding.recused()) + " not voting";
            case DecisionRule.FewerAgainst fewer -> "fewer than " + amount(fewer.amount()) + weight(fewer.weight())
                    + (fewer.abstentionsCount() ? " vote no or abstain" : " vote no");
            case DecisionRule.WithQuorum quorum -> quorum(quorum.quorum()) + " and " + of(quorum.rule());
            case DecisionRule.OfBody body -> "the rule of " + body(body.body()) + " is met";
            case DecisionRule.Unspecified unspecified -> "(the text does not say who must agree)";
        };
    }

    /** Who decides, and when it passes. */
    public String of(Electorate electorate) {
        String who = electorate.body().map(this::body)
                .orElseGet(() -> electorate.among().map(members::of).orElse("nobody"));
        String recused = members.of(electorate.recused());
        return who + (recused.equals("nobody") ? "" : ", " + recused + " not voting,");
    }

    /** How many must be present: {@code at least 6 are present}. */
    static String quorum(Quorum quorum) {
        String least = quorum.strict() ? "more than " : "at least ";
        return least + (quorum.share() ? share(quorum.amount()) + " of those who have a vote" : amount(quorum.amount()))
                + " are present";
    }

    /** Several ways, where it has to be seen where each begins and ends. */
    private String either(DecisionRule.AnyOf any) {
        return "either " + String.join(", or ", any.parts().stream().map(this::of).toList());
    }

    private String quota(DecisionRule.Quota quota) {
        String least = quota.strict() ? "more than " : "at least ";
        String among = quota.among().map(it -> " of " + members.of(it)).orElse("");
        if (quota.base().isEmpty()) {
            return quota.weight().map(it -> "the yes votes" + among + " weigh " + least + amount(quota.amount())
                    + " by " + English.words(it))
                    .orElseGet(() -> (quota.amount().equals(Ratio.ONE)
                            ? "there is " + least + "1 yes vote"
                            : "there are " + least + amount(quota.amount()) + " yes votes") + among);
        }
        String by = quota.weight().map(it -> " by " + English.words(it)).orElse("");
        String some = quota.among().map(members::of).orElse("");
        String base = switch (quota.base().get()) {
            case ALL -> quota.weight().map(it -> "the whole " + English.words(it)).orElse("all members") + among;
            case VOTING -> "those" + among + " who vote yes or no" + by;
            case PRESENT -> (some.isEmpty() ? "those" : some) + " present" + by;
        };
        return least + share(quota.amount()) + " of " + base + " vote yes";
    }

    private static String weight(Optional<String> column) {
        return column.map(it -> " of " + English.words(it)).orElse("");
    }

    private static String amount(Ratio amount) {
        return amount.isWhole() && amount.numerator().bitLength() < 63
                ? English.figures(amount.numerator().longValue())
                : amount.toString();
    }

    private static String share(Ratio share) {
        if (share.equals(Ratio.of(1, 2))) {
            return "half";
        }
        if (share.equals(Ratio.of(2, 3))) {
            return "two thirds";
        }
        Ratio percent = share.times(Ratio.of(100));
        return percent.isWhole() ? percent + "%" : share.toString();
    }

    /** A body; of another agreement with its title: {@code the Security Council (“Charter of the United Nations”)}. */
    String body(String name) {
        int slash = name.indexOf('/');
        return slash < 0
                ? "the " + called(names.agreement(), name)
                : "the " + Optional.ofNullable(names.agreement().imports().get(name.substring(0, slash)))
                        .map(it -> called(it, name.substring(slash + 1)))
                        .orElseGet(() -> English.title(name.substring(slash + 1)))
                        + " (" + names.title(name.substring(0, slash)) + ")";
    }

    private static String called(Agreement agreement, String body) {
        return agreement.body(body).map(BodyWords::name).orElseGet(() -> English.title(body));
    }
}
