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

/** Nothing ends the consultation as long as one of its members wants to go on. */
public final class EndlessConsultation implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-endless-consultation", Severity.WARNING, Gravity.NO_TIME,
                "A consultation without end",
                "Nothing ends the consultation as long as one of its members wants to go on.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            for (Step step : StepWalk.through(procedure).reachable()) {
                if (step instanceof Step.Consult consult && consult.timing().within().bound().isEmpty()
                        && !facts.isNobody(consult.among())) {
                    report.add(Facts.path(procedure, step),
                            "The consultation " + MessageNames.quoted(step.id()) + " among "
                                    + facts.nameAll(consult.among())
                                    + " has no limit of time (" + consult.timing().within()
                                    + "): as long as one of them does not end it, nothing that comes"
                                    + " after begins.");
                }
            }
        }
    }
}
