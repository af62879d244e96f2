package org.surety.analysis.check.design;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.AttackerTest;
import org.surety.model.agreement.Procedure;
import org.surety.model.finding.Severity;

/** The text does not say whose act sets the procedure off. */
public final class AttackerUnspecified implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-attacker-unspecified", Severity.NOTE, Gravity.NOT_SET_OFF,
                "Protection against whom is not stated",
                "The text does not say whose act sets the procedure off.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            if (procedure.by() instanceof AttackerTest.Unspecified) {
                report.add(Facts.path(procedure) + ".by",
                        "The text does not say whose act sets off " + MessageNames.quoted(procedure.id())
                                + ": whether a guarantor's own attack counts is left open.");
            }
        }
    }
}
