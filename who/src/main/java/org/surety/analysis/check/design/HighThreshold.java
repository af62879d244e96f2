package org.surety.analysis.check.design;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Deed;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Intensity;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Threshold;
import org.surety.model.finding.Severity;

/** Only a grave event sets the procedure off. */
public final class HighThreshold implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-high-threshold", Severity.NOTE, Gravity.NOT_SET_OFF,
                "Events that stay below the threshold",
                "Only a grave event sets the procedure off.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            if (procedure.threshold() instanceof Threshold.AtLeast least
                    && least.intensity().compareTo(Intensity.SIGNIFICANT) >= 0) {
                report.add(Facts.path(procedure) + ".threshold",
                        "Only " + Deed.of(procedure).event() + " that is at least " + least.intensity().word()
                                + " sets off "
                                + MessageNames.quoted(procedure.id())
                                + "; what stays below that, one step at a time included, does not.");
            }
        }
    }
}
