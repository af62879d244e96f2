package org.surety.analysis.check.form;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.model.finding.Severity;

/** The parties that should ask, talk, vote or act in a step are nobody. */
public final class NobodyInStep implements AgreementRule {

    @Override
    public About about() {
        return About.form("form-nobody-in-step", Severity.WARNING, "A step with nobody in it",
                "The parties that should ask, talk, vote or act in a step are nobody.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            for (Step step : procedure.steps()) {
                step.parties().filter(facts::isNobody)
                        .ifPresent(it -> report.add(Facts.path(procedure, step),
                                "The step " + MessageNames.quoted(step.id())
                                        + " is for " + MessageNames.quoted(it.toString())
                                        + ", and nobody is meant by that, so nobody can take part in it.",
                                "Give parties that role, or name them."));
            }
        }
    }
}
