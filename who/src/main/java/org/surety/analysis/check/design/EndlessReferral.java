package org.surety.analysis.check.design;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.analysis.check.rule.StepWalk;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.model.finding.Severity;

/** Nothing says how long another body or procedure may take. */
public final class EndlessReferral implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-endless-referral", Severity.WARNING, Gravity.NO_TIME,
                "A referral without a date",
                "Nothing says how long another body or procedure may take.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            for (Step step : StepWalk.through(procedure).reachable()) {
                if (step instanceof Step.Refer refer && step.timing().within().bound().isEmpty()) {
                    report.add(Facts.path(procedure, step),
                            "The matter goes to " + MessageNames.quoted(refer.to())
                                    + " without a limit of time; while it is"
                                    + " pending there, what follows if nothing is done does not begin.");
                }
            }
        }
    }
}
