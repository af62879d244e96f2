package org.surety.analysis.check.design;

import java.util.List;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.analysis.check.rule.StepWalk;
import org.surety.model.agreement.Exit;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.model.finding.Severity;

/** When the limit passes and nothing was done, nothing follows, although a result would have had one. */
public final class SilenceEnds implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-silence-ends", Severity.WARNING, Gravity.OTHERS_BLOCK,
                "Nothing follows when the time passes",
                "When the limit passes and nothing was done, nothing follows, although a result would have had "
                        + "one.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            StepWalk walk = StepWalk.through(procedure);
            for (Step step : walk.reachable()) {
                List<Exit> exits = step.openExits();
                boolean failureEnds = exits.stream()
                        .anyMatch(it -> it.result() == Exit.Result.FAILURE && !walk.reachesAnAct(it.next(), true));
                for (Exit exit : exits) {
                    boolean ends = exit.result() == Exit.Result.SILENCE && !walk.reachesAnAct(exit.next(), true);
                    if (ends && !(step instanceof Step.Act) && !(step instanceof Step.Vote && failureEnds)) {
                        report.add(Facts.path(procedure, step),
                                "When the limit of " + MessageNames.quoted(step.id())
                                        + " passes and nothing has been done, nothing"
                                        + " follows: by the passing of time alone this ends "
                                        + MessageNames.quoted(procedure.id()) + ".");
                    }
                }
            }
        }
    }
}
