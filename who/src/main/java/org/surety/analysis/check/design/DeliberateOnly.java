package org.surety.analysis.check.design;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Deed;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Threshold;
import org.surety.model.finding.Severity;

/** Only an event that can be shown to be deliberate sets the procedure off. */
public final class DeliberateOnly implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-deliberate-only", Severity.WARNING, Gravity.NOT_SET_OFF,
                "An act that is denied",
                "Only an event that can be shown to be deliberate sets the procedure off.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            if (procedure.threshold() instanceof Threshold.AtLeast least && least.deliberate()) {
                report.add(Facts.path(procedure) + ".threshold",
                        "Only " + Deed.of(procedure).event() + " that can be shown to be deliberate sets off "
                                + MessageNames.quoted(procedure.id())
                                + "; where its author denies it, that has to be shown first.");
            }
        }
    }
}
