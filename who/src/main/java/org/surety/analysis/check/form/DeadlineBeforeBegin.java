package org.surety.analysis.check.form;

import java.util.Map;
import java.util.Optional;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.analysis.check.rule.StepWalk;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.model.agreement.Timing;
import org.surety.model.finding.Severity;
import org.surety.model.quantity.Hours;

/** The limit counts from the event and is over before the earliest hour at which the step can begin. */
public final class DeadlineBeforeBegin implements AgreementRule {

    @Override
    public About about() {
        return About.form("form-deadline-before-begin", Severity.WARNING,
                "A deadline that has passed before the step can begin",
                "The limit counts from the event and is over before the earliest hour at which the step can "
                        + "begin.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            Map<String, Long> earliest = StepWalk.through(procedure).earliest();
            for (Step step : procedure.steps()) {
                long begin = earliest.getOrDefault(step.id(), 0L);
                Optional<Hours> bound = step.timing().within().bound();
                boolean counted = step.timing().from() == Timing.Moment.TRIGGER && !(step instanceof Step.Wait);
                if (counted && bound.isPresent() && bound.get().count() < begin) {
                    report.add(Facts.path(procedure, step),
                            "The step " + MessageNames.quoted(step.id()) + " must be done within " + bound.get()
                                    + " of the event, but it cannot begin before " + Hours.of(begin) + " have passed.",
                            "Count its limit from the step (leave out from: trigger), or shorten the steps before it.");
                }
            }
        }
    }
}
