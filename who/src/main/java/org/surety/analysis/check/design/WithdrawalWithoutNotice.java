package org.surety.analysis.check.design;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.Report;
import org.surety.model.finding.Severity;
import org.surety.model.quantity.Span;

/** A party may leave, and no notice is set. */
public final class WithdrawalWithoutNotice implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-withdrawal-without-notice", Severity.NOTE, Gravity.LIFE,
                "Leaving without notice",
                "A party may leave, and no notice is set.");
    }

    @Override
    public void check(Facts facts, Report report) {
        if (facts.agreement().life().term().withdrawal()
                .filter(it -> it.allowed() && it.time().equals(Span.NONE)).isPresent()) {
            report.add("life.withdrawal",
                    "A party may leave without notice, also on the day on which something is owed.");
        }
    }
}
