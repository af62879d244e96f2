package org.surety.analysis.check.design;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Party;
import org.surety.model.agreement.Standing;
import org.surety.model.finding.Severity;

/** A guarantor is named by others, or was asked, and no acceptance is on record. */
public final class GuarantorNotAccepted implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-guarantor-not-accepted", Severity.WARNING, Gravity.RECORD,
                "A guarantor whose acceptance is not on record",
                "A guarantor is named by others, or was asked, and no acceptance is on record.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (String guarantor : facts.guarantors()) {
            facts.agreement().party(guarantor).flatMap(Party::standing)
                    .filter(it -> it.compareTo(Standing.ACCEPTED) < 0)
                    .ifPresent(it -> report.each("parties", facts.names().of(guarantor),
                            "The text names " + Report.WHO
                                    + " as a guarantor that is " + it.word()
                                    + ": nothing on record says that it accepts what the text expects of it."));
        }
    }
}
