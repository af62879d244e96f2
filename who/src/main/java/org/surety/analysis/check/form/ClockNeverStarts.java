package org.surety.analysis.check.form;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.analysis.check.rule.StepWalk;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.model.finding.Severity;

/** The time of a step counts from the beginning of another that can never have begun before it. */
public final class ClockNeverStarts implements AgreementRule {

    @Override
    public About about() {
        return About.form("form-clock-never-starts", Severity.WARNING, "A clock that never starts",
                "The time of a step counts from the beginning of another that can never have begun before it.");
    }

    @Override
    public boolean onlyIfAlways() {
        return true;
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            StepWalk walk = StepWalk.through(procedure);
            for (Step step : walk.reachable()) {
                step.timing().from().otherStep()
                        .filter(it -> !it.equals(step.id()) && !walk.canComeBefore(it, step.id()))
                        .ifPresent(it -> report.add(Facts.path(procedure, step),
                                "The time of " + MessageNames.quoted(step.id()) + " counts from the beginning of "
                                        + MessageNames.quoted(it) + ", which cannot have begun on any way to it, so it"
                                        + " counts from its own beginning.",
                                "Name a step that comes before it, or leave `from` out."));
            }
        }
    }
}
