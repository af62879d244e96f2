package org.surety.analysis.check.design;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.analysis.check.rule.StepWalk;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.model.finding.Severity;

/** Those who must act need not do so by any hour. */
public final class ActWithoutDeadline implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-act-without-deadline", Severity.WARNING, Gravity.NOT_OWED,
                "A duty to act without a deadline",
                "Those who must act need not do so by any hour.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            for (Step step : StepWalk.through(procedure).reachable()) {
                if (step instanceof Step.Act act && act.modality() == Modality.MUST
                        && step.timing().within().bound().isEmpty()) {
                    report.add(Facts.path(procedure, step),
                            "In " + MessageNames.quoted(step.id()) + " " + facts.nameAll(act.by())
                                    + " must act, and no hour is set by which; delay alone does not break"
                                    + " the duty.");
                }
            }
        }
    }
}
