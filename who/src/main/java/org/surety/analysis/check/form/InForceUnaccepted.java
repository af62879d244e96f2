package org.surety.analysis.check.form;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Party;
import org.surety.model.agreement.Standing;
import org.surety.model.agreement.Status;
import org.surety.model.finding.Severity;

/** The agreement is said to be in force, but the standing of a guarantor says that it is not bound. */
public final class InForceUnaccepted implements AgreementRule {

    @Override
    public About about() {
        return About.form("form-in-force-unaccepted", Severity.WARNING,
                "In force, with a guarantor that has not accepted",
                "The agreement is said to be in force, but the standing of a guarantor says that it is not "
                        + "bound.");
    }

    @Override
    public void check(Facts facts, Report report) {
        if (facts.agreement().status() == Status.IN_FORCE) {
            for (String guarantor : facts.guarantors()) {
                facts.agreement().party(guarantor).flatMap(Party::standing)
                        .filter(it -> it.compareTo(Standing.ACCEPTED) < 0)
                        .ifPresent(it -> report.add("parties." + guarantor,
                                "The agreement is said to be in force, but its guarantor "
                                        + facts.names().of(guarantor) + " is only " + it.word() + ".",
                                "One of the two needs mending."));
            }
        }
    }
}
