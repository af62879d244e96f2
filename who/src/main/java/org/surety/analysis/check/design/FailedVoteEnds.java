package org.surety.analysis.check.design;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.analysis.check.rule.StepWalk;
import org.surety.model.agreement.DecisionRule;
import org.surety.model.agreement.Next;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.model.finding.Severity;

/** When the vote fails, no act and no referral follows. */
public final class FailedVoteEnds implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-failed-vote-ends", Severity.WARNING, Gravity.OTHERS_BLOCK,
                "Nothing follows a vote that fails",
                "When the vote fails, no act and no referral follows.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            StepWalk walk = StepWalk.through(procedure);
            for (Step step : walk.reachable()) {
                // Where each decides for itself, a vote fails only if nobody wants to act.
                if (step instanceof Step.Vote vote
                        && vote.electorate().rule().filter(DecisionRule.Each.class::isInstance).isEmpty()) {
                    Next after = vote.timing().repeats() > 0 ? vote.last() : vote.no();
                    if (!walk.reachesAnAct(after, true)) {
                        report.add(Facts.path(procedure, step),
                                "When the vote " + MessageNames.quoted(step.id())
                                        + " fails, nothing follows: nobody then must or"
                                        + " may act under this agreement by " + MessageNames.quoted(procedure.id())
                                        + ".");
                    }
                }
            }
        }
    }
}
