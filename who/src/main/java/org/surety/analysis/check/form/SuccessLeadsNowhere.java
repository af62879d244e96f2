package org.surety.analysis.check.form;

import java.util.Set;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.analysis.check.rule.StepWalk;
import org.surety.model.agreement.Exit;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.model.finding.Severity;

/**
 * A request, finding, decision, consultation or wait succeeds, and nothing follows, although other ways lead to an act.
 */
public final class SuccessLeadsNowhere implements AgreementRule {

    @Override
    public About about() {
        return About.form("form-success-leads-nowhere", Severity.WARNING, "A step whose success has no consequence",
                "A request, finding, decision, consultation or wait succeeds, and nothing follows, although "
                        + "other ways lead to an act.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            StepWalk walk = StepWalk.through(procedure);
            for (Step step : walk.reachesAnAct(procedure.start(), true) ? walk.reachable() : Set.<Step>of()) {
                if (!(step instanceof Step.Act) && !(step instanceof Step.Refer)) {
                    step.openExits().stream().filter(it -> it.result() == Exit.Result.SUCCESS && it.ends())
                            .forEach(exit -> report.add(
                                    Facts.path(procedure, step),
                                    "When " + MessageNames.quoted(step.id()) + " succeeds, nothing follows: its "
                                            + MessageNames.quoted(exit.way().word()) + " is the end, "
                                            + otherwise(step, walk),
                                    "Name the step that should follow under " + exit.way().word() + "."));
                }
            }
        }
    }

    /** A vote may be one against what follows without it, as on whether sanctions stay lifted. */
    private static String otherwise(Step step, StepWalk walk) {
        return step.openExits().stream().filter(it -> it.result() != Exit.Result.SUCCESS)
                .anyMatch(it -> walk.reachesAnAct(it.next(), true))
                        ? "while an act follows without it; right only where success is to keep that act away."
                        : "so success there is worth no more than failure.";
    }
}
