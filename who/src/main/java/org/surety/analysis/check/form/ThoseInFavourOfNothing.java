package org.surety.analysis.check.form;

import java.util.Set;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.analysis.check.rule.StepWalk;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.model.finding.Severity;

/** An act is for those in favour, but no decision comes before it. */
public final class ThoseInFavourOfNothing implements AgreementRule {

    @Override
    public About about() {
        return About.form("form-in-favour-of-nothing", Severity.WARNING, "Those in favour, without a vote",
                "An act is for those in favour, but no decision comes before it.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            StepWalk walk = StepWalk.through(procedure);
            Set<Step> reachable = walk.reachable();
            Set<Step> afterVotes = walk.after(reachable.stream().filter(Step.Decide.class::isInstance).toList());
            for (Step step : reachable) {
                if (step instanceof Step.Act act && !afterVotes.contains(step)
                        && act.by().equals(Members.of(Members.Kind.THOSE_IN_FAVOUR))) {
                    report.add(Facts.path(procedure, step),
                            "The step " + MessageNames.quoted(step.id())
                                    + " is for those in favour, but no decision comes before"
                                    + " it, so it is for nobody.",
                            "Put a decision before it, or name the parties.");
                }
            }
        }
    }
}
