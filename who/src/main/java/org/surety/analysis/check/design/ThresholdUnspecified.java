package org.surety.analysis.check.design;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Threshold;
import org.surety.model.finding.Severity;

/** The text does not say how grave an event must be. */
public final class ThresholdUnspecified implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-threshold-unspecified", Severity.WARNING, Gravity.NOT_SET_OFF,
                "A threshold left open",
                "The text does not say how grave an event must be.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            if (procedure.threshold() instanceof Threshold.Unspecified) {
                report.add(Facts.path(procedure) + ".threshold",
                        "The text does not say how grave an event must be to set off "
                                + MessageNames.quoted(procedure.id())
                                + ": a party can hold that one was grave enough, and another that it was not.");
            }
        }
    }
}
