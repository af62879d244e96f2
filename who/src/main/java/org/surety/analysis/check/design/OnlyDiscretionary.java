package org.surety.analysis.check.design;

import java.util.List;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.Acts;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.analysis.check.rule.StepWalk;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.model.finding.Severity;

/** Every act that a procedure can lead to is one that parties may do, not one that they must. */
public final class OnlyDiscretionary implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-only-discretionary", Severity.WARNING, Gravity.NOT_OWED,
                "Acts that are allowed and not owed",
                "Every act that a procedure can lead to is one that parties may do, not one that they must.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            List<Step.Act> acts = Acts.of(procedure);
            boolean elsewhere = StepWalk.through(procedure).reachable().stream().anyMatch(Step.Refer.class::isInstance);
            if (!acts.isEmpty() && !elsewhere && acts.stream().allMatch(it -> it.modality() == Modality.MAY)) {
                report.add(Facts.path(procedure),
                        "However " + MessageNames.quoted(procedure.id()) + " goes, nobody must act: in "
                                + MessageNames.andQuoted(acts.stream().map(Step.Act::id).toList())
                                + " parties may act and need not.");
            }
        }
    }
}
