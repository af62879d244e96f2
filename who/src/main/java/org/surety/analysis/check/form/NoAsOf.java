package org.surety.analysis.check.form;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Status;
import org.surety.model.finding.Severity;

/** A proposal, draft or signed text changes, and the file does not say of which day it speaks. */
public final class NoAsOf implements AgreementRule {

    @Override
    public About about() {
        return About.form("form-no-as-of", Severity.WARNING, "A text that is not settled, without a day",
                "A proposal, draft or signed text changes, and the file does not say of which day it speaks.");
    }

    @Override
    public void check(Facts facts, Report report) {
        Status status = facts.agreement().status();
        if (facts.agreement().asOf().isEmpty()
                && (status == Status.PROPOSED || status == Status.DRAFT || status == Status.SIGNED)) {
            report.add("",
                    "The agreement is " + status.word()
                            + " and may change, but the file does not say for which day it tells it.",
                    "Add as-of: with the date of the newest source.");
        }
    }
}
