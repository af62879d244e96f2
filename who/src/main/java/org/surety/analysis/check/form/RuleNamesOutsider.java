package org.surety.analysis.check.form;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Body;
import org.surety.model.agreement.DecisionRule;
import org.surety.model.finding.Severity;

/** A veto, a unanimity or a single decision belongs to a party that has no seat in the vote. */
public final class RuleNamesOutsider implements AgreementRule {

    @Override
    public About about() {
        return About.form("form-rule-names-outsider", Severity.WARNING, "A rule that names somebody without a vote",
                "A veto, a unanimity or a single decision belongs to a party that has no seat in the vote.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Body body : facts.agreement().bodies()) {
            missing(facts, body.rule(), facts.resolve(body.seats())).ifPresent(it -> report.add("bodies." + body.id(),
                    "The rule of "
                            + MessageNames.quoted(body.id()) + " gives a say to " + facts.names().all(it)
                            + ", without a seat in it, so that say is never used.",
                    "Give them a seat, or take them out of the rule."));
        }
        facts.votes().forEach((path, vote) -> vote.electorate().among().filter(it -> !facts.dependsOnEvent(it))
                .flatMap(among -> vote.electorate().rule().flatMap(rule -> missing(facts, rule, facts.resolve(among))))
                .ifPresent(it -> report.add(path,
                        "The rule of " + MessageNames.quoted(vote.id()) + " gives a say to " + facts.names().all(it)
                                + ", without a vote in it, so that say is never used.",
                        "Let them vote, or take them out of the rule.")));
    }

    private static Optional<Set<String>> missing(Facts facts, DecisionRule rule, Set<String> voters) {
        Set<String> missing = new LinkedHashSet<>();
        List<DecisionRule> parts = rule.all().toList();
        if (parts.stream().anyMatch(it -> it.contents().body().isPresent())) {
            return Optional.empty();
        }
        for (DecisionRule part : parts) {
            part.contents().named().filter(it -> it.role() != DecisionRule.Role.RECUSED)
                    .map(DecisionRule.Named::members).filter(it -> !facts.dependsOnEvent(it))
                    .ifPresent(it -> missing.addAll(facts.resolve(it)));
        }
        missing.removeAll(voters);
        return missing.isEmpty() ? Optional.empty() : Optional.of(missing);
    }
}
