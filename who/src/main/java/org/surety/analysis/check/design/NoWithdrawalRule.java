package org.surety.analysis.check.design;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.Report;
import org.surety.model.finding.Severity;

/** The text does not say whether and how a party may leave. */
public final class NoWithdrawalRule implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-no-withdrawal-rule", Severity.NOTE, Gravity.LIFE,
                "No word on leaving",
                "The text does not say whether and how a party may leave.");
    }

    @Override
    public void check(Facts facts, Report report) {
        if (facts.agreement().life().term().withdrawal().isEmpty()) {
            report.add("life.withdrawal",
                    "The text does not say whether and how a party may leave, so a "
                            + "party can hold that it may, and another that it may not.");
        }
    }
}
