package org.surety.analysis.check.design;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Party;
import org.surety.model.finding.Severity;

/** The file does not say how far a guarantor has bound itself. */
public final class StandingUnknown implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-standing-unknown", Severity.NOTE, Gravity.RECORD,
                "A guarantor whose standing is not on record",
                "The file does not say how far a guarantor has bound itself.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (String guarantor : facts.guarantors()) {
            if (facts.agreement().party(guarantor).flatMap(Party::standing).isEmpty()) {
                report.each("parties", facts.names().of(guarantor),
                        "The file does not say whether " + Report.WHO + " has accepted to guarantee.");
            }
        }
    }
}
