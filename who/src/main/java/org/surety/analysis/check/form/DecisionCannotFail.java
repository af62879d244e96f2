package org.surety.analysis.check.form;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.BallotFacts;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Polled;
import org.surety.analysis.check.rule.Report;
import org.surety.model.finding.Severity;

/** Even if every voter votes against, the rule is met. */
public final class DecisionCannotFail implements AgreementRule {

    @Override
    public About about() {
        return About.form("form-decision-cannot-fail", Severity.WARNING, "A decision that can never fail",
                "Even if every voter votes against, the rule is met.");
    }

    @Override
    public void check(Facts facts, Report report) {
        Polled.of(facts).forEach((path, poll) -> {
            if (!poll.voters().isEmpty() && !BallotFacts.canFail(poll)) {
                report.add(path,
                        "Even if all " + poll.voters().size()
                                + " voters are against, this rule is met, so the vote decides nothing.",
                        "A quota must be above zero, and a veto needs a holder.");
            }
        });
    }
}
