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

/** Nothing says by when a vote must be held. */
public final class EndlessDecision implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-endless-decision", Severity.WARNING, Gravity.NO_TIME,
                "A vote without a date",
                "Nothing says by when a vote must be held.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            for (Step step : StepWalk.through(procedure).reachable()) {
                if (step instanceof Step.Vote && step.timing().within().bound().isEmpty()) {
                    report.add(Facts.path(procedure, step),
                            "Nothing says by when the vote " + MessageNames.quoted(step.id()) + " must be held ("
                                    + step.timing().within()
                                    + "): until it is held, nothing that follows from it begins, neither from a"
                                    + " yes nor from a no.");
                }
            }
        }
    }
}
