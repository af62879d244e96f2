package org.surety.analysis.check.form;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Report;
import org.surety.model.finding.Severity;

/** There are guarantors, but no party that the agreement protects, and no procedure says for whom it is. */
public final class GuarantorWithoutProtected implements AgreementRule {

    @Override
    public About about() {
        return About.form("form-guarantor-without-protected", Severity.WARNING, "Guarantors of nobody",
                "There are guarantors, but no party that the agreement protects, and no procedure says for whom "
                        + "it is.");
    }

    @Override
    public void check(Facts facts, Report report) {
        boolean said = facts.agreement().procedures().stream().anyMatch(it -> it.against().isPresent());
        if (!said && !facts.guarantors().isEmpty() && facts.protectedParties().isEmpty()) {
            report.add("parties",
                    "The file names guarantors (" + facts.names().all(facts.guarantors())
                            + "), but no party has the role"
                            + " protected, so it does not say whose security is meant.",
                    "Give somebody role: protected; in an alliance use role: other for all.");
        }
    }
}
