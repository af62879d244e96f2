package org.surety.analysis.check.design;

import java.util.Map;
import java.util.Optional;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.analysis.check.rule.StepWalk;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.model.agreement.Timing;
import org.surety.model.finding.Severity;
import org.surety.model.quantity.Hours;

/** The limit counts from the event, and the steps before may last as long. */
public final class DeadlineUsedUp implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-deadline-used-up", Severity.WARNING, Gravity.NO_TIME,
                "A deadline that the steps before it can use up",
                "The limit counts from the event, and the steps before may last as long.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            Map<String, Long> earliest = StepWalk.through(procedure).earliest();
            Map<String, Optional<Long>> latest = StepWalk.through(procedure).latest();
            for (Step step : StepWalk.through(procedure).reachable()) {
                Optional<Hours> bound = step.timing().within().bound();
                Optional<Long> begin = latest.getOrDefault(step.id(), Optional.of(0L));
                boolean tooLate =
                        bound.isPresent() && begin.map(it -> it > 0 && it >= bound.get().count()).orElse(true);
                if (step.timing().from() == Timing.Moment.TRIGGER && !(step instanceof Step.Wait) && tooLate
                        && earliest.getOrDefault(step.id(), 0L) <= bound.map(Hours::count).orElse(0L)) {
                    report.add(Facts.path(procedure, step),
                            "The time for " + MessageNames.quoted(step.id()) + " (" + step.timing().within()
                                    + ") counts from the event,"
                                    + " but the steps before it may last "
                                    + begin.map(it -> Hours.of(it).toString()).orElse("without end")
                                    + "; if they last that long, no time is left for it.");
                }
            }
        }
    }
}
