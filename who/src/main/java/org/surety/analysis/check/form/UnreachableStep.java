package org.surety.analysis.check.form;

import java.util.Set;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.analysis.check.rule.StepWalk;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.model.finding.Severity;

/** No way through the procedure leads to the step. */
public final class UnreachableStep implements AgreementRule {

    @Override
    public About about() {
        return About.form("form-unreachable-step", Severity.WARNING, "A step that never begins",
                "No way through the procedure leads to the step.");
    }

    @Override
    public boolean onlyIfAlways() {
        return true;
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            Set<Step> reachable = StepWalk.through(procedure).reachable();
            for (Step step : procedure.steps()) {
                if (!reachable.contains(step)) {
                    report.add(Facts.path(procedure, step),
                            "No way through " + MessageNames.quoted(procedure.id()) + " leads to the step "
                                    + MessageNames.quoted(step.id())
                                    + ", so it never begins and what it provides for never happens.",
                            "Name it where it should follow, or take it out. A step without a limit never ends by "
                                    + "silence.");
                }
            }
        }
    }
}
