package org.surety.analysis.check.design;

import java.util.LinkedHashSet;
import java.util.Set;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.Acts;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.analysis.check.rule.StepWalk;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.model.finding.Severity;

/** Whatever happens, a single party is entitled or bound to act. */
public final class OnlyOneActs implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-one-helper", Severity.NOTE, Gravity.SHARES,
                "Only one party acts",
                "Whatever happens, a single party is entitled or bound to act.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            Set<String> helpers = new LinkedHashSet<>();
            boolean open = StepWalk.through(procedure).reachable().stream().anyMatch(Step.Refer.class::isInstance);
            for (Step.Act act : Acts.of(procedure)) {
                open |= facts.dependsOnEvent(act.by());
                helpers.addAll(facts.resolve(act.by()));
            }
            if (!open && helpers.size() == 1) {
                report.add(Facts.path(procedure),
                        "Under " + MessageNames.quoted(procedure.id()) + " only " + facts.names().all(helpers)
                                + " ever acts; nothing follows"
                                + " where it does not, or where the act that sets it off is its own.");
            }
        }
    }
}
