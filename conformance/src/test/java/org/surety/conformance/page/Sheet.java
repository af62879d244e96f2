package org.surety.conformance.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Absence;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.DecisionRule;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Quorum;
import org.surety.model.quantity.Ratio;

/**
 * The ballots that were cast, and whether a rule holds by them (R14, R20 to R24).
 *
 * @param cast by voter; whoever is missing has cast none
 * @param absence what that counts as
 */
record Sheet(Map<String, Ballot> cast, Absence absence) {

    /** R14: whoever casts no ballot abstains, or votes no where the body says so. */
    Ballot of(String voter) {
        return cast.getOrDefault(voter, absence == Absence.AGAINST ? Ballot.NO : Ballot.ABSTAIN);
    }

    boolean holds(DecisionRule rule, Voters voters) {
        return switch (rule) {
            case DecisionRule.Quota quota -> reaches(quota, voters);
            case DecisionRule.Veto veto -> none(Ballot.NO, among(Optional.of(veto.holders()), voters));
            case DecisionRule.Unanimity unanimity ->
                    among(unanimity.among(), voters).stream().allMatch(it -> of(it) == Ballot.YES);
            case DecisionRule.Consensus consensus -> none(Ballot.NO, voters.entitled());
            case DecisionRule.Each each -> !none(Ballot.YES, voters.entitled());
            case DecisionRule.One one -> !none(Ballot.YES, among(Optional.of(one.decider()), voters));
            case DecisionRule.AllOf all -> all.parts().stream().allMatch(part -> holds(part, voters));
            case DecisionRule.AnyOf any -> any.parts().stream().anyMatch(part -> holds(part, voters));
            case DecisionRule.AtLeast some ->
                    some.parts().stream().filter(part -> holds(part, voters)).count() >= some.count();
            case DecisionRule.Not not -> !holds(not.part(), voters);
            case DecisionRule.Excluding part -> holds(part.rule(), voters.excluding(part.recused()));
            case DecisionRule.FewerAgainst fewer -> staysBelow(fewer, voters);
            case DecisionRule.WithQuorum quorum ->
                    quorum(quorum.quorum(), voters.entitled()) && holds(quorum.rule(), voters);
            case DecisionRule.OfBody body ->
                    holds(voters.people().body(body.body()).rule(), voters.ofBody(body.body()));
            case DecisionRule.Unspecified unspecified ->
                    throw new IllegalArgumentException("a rule that the text leaves open has readings");
        };
    }

    /** R29: whoever casts a ballot is present. */
    private boolean quorum(Quorum quorum, Set<String> entitled) {
        Ratio present = Ratio.of(entitled.stream().filter(cast::containsKey).toList().size());
        Ratio needed = quorum.share() ? quorum.amount().times(Ratio.of(entitled.size())) : quorum.amount();
        int difference = present.compareTo(needed);
        return quorum.strict() ? difference > 0 : difference >= 0;
    }

    /** R20. */
    private boolean reaches(DecisionRule.Quota quota, Voters voters) {
        Set<String> counted = among(quota.among(), voters);
        Ratio yes = weight(counted, List.of(Ballot.YES), quota.weight(), voters);
        Ratio needed = quota.amount();
        if (quota.base().isPresent()) {
            needed = needed.times(switch (quota.base().get()) {
                case ALL -> weight(counted, List.of(Ballot.values()), quota.weight(), voters);
                case VOTING -> weight(counted, List.of(Ballot.YES, Ballot.NO), quota.weight(), voters);
                case PRESENT -> weight(counted.stream().filter(cast::containsKey).toList(),
                        List.of(Ballot.values()), quota.weight(), voters);
            });
            if (yes.signum() == 0) {
                return false;
            }
        }
        int difference = yes.compareTo(needed);
        return quota.strict() ? difference > 0 : difference >= 0;
    }

    /** R21: the blocking minority. */
    private boolean staysBelow(DecisionRule.FewerAgainst rule, Voters voters) {
        List<Ballot> against = rule.abstentionsCount() ? List.of(Ballot.NO, Ballot.ABSTAIN) : List.of(Ballot.NO);
        return weight(voters.entitled(), against, rule.weight(), voters).compareTo(rule.amount()) < 0;
    }

    private Ratio weight(Iterable<String> members, List<Ballot> ballots, Optional<String> column, Voters voters) {
        Ratio sum = Ratio.ZERO;
        for (String member : members) {
            if (ballots.contains(of(member))) {
                sum = sum.plus(column.map(it -> voters.columns().getOrDefault(it, Map.of())
                        .getOrDefault(member, Ratio.ZERO)).orElse(Ratio.ONE));
            }
        }
        return sum;
    }

    /** R20, R21: of a set only the voters count. */
    private static Set<String> among(Optional<Members> set, Voters voters) {
        Set<String> entitled = voters.entitled();
        set.ifPresent(it -> entitled.retainAll(voters.who(it)));
        return entitled;
    }

    private boolean none(Ballot ballot, Set<String> members) {
        return members.stream().noneMatch(it -> of(it) == ballot);
    }
}
