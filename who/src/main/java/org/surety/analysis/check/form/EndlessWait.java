package org.surety.analysis.check.form;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.model.finding.Severity;

/** A step waits for a time that is not given, so what follows never begins. */
public final class EndlessWait implements AgreementRule {

    @Override
    public About about() {
        return About.form("form-endless-wait", Severity.WARNING, "A wait without end",
                "A step waits for a time that is not given, so what follows never begins.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            for (Step step : procedure.steps()) {
                if (step instanceof Step.Wait wait && wait.timing().within().bound().isEmpty()) {
                    report.add(Facts.path(procedure, step),
                            "The step " + MessageNames.quoted(step.id()) + " waits for a time that is "
                                    + wait.timing().within()
                                    + ", so nothing after it ever begins.",
                            "Say how long it waits: for: 2 days.");
                }
            }
        }
    }
}
