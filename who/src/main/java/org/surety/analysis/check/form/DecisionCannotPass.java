package org.surety.analysis.check.form;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.BallotFacts;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Polled;
import org.surety.analysis.check.rule.Report;
import org.surety.model.finding.Severity;

/** Even if every voter votes in favour, the rule is not met. */
public final class DecisionCannotPass implements AgreementRule {

    @Override
    public About about() {
        return About.form("form-decision-cannot-pass", Severity.WARNING, "A decision that can never be taken",
                "Even if every voter votes in favour, the rule is not met.");
    }

    @Override
    public void check(Facts facts, Report report) {
        Polled.of(facts).forEach((path, poll) -> {
            if (!BallotFacts.canPass(poll)) {
                report.add(path, poll.voters().isEmpty()
                        ? "Nobody has a vote here, so no decision can ever be taken."
                        : "Even if all " + poll.voters().size()
                                + " voters are in favour, this rule is not met, so no decision can ever be taken.",
                        "Compare the quota with the number of votes or the sum of the weights.");
            }
        });
    }
}
