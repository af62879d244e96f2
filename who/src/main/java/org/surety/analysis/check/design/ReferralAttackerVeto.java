package org.surety.analysis.check.design;

import java.util.List;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Deed;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.Levers;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Occasions;
import org.surety.analysis.check.rule.Report;
import org.surety.analysis.check.rule.StepWalk;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.model.finding.Severity;

/** The matter goes to a procedure in which a party whose act it is can block by itself. */
public final class ReferralAttackerVeto implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-referral-attacker-veto", Severity.WARNING, Gravity.ATTACKER_BLOCKS,
                "A referral to where the party concerned can block",
                "The matter goes to a procedure in which a party whose act it is can block by itself.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            for (Step step : StepWalk.through(procedure).reachable()) {
                if (step instanceof Step.Refer refer) {
                    Occasions.of(facts, procedure,
                            it -> Levers.of(it.root().referred(refer), it.attacker()).isEmpty()
                                    ? List.of()
                                    : List.of(""))
                            .forEach(it -> report.each(Facts.path(procedure, step), facts.names().of(it.attacker()),
                                    "The matter goes to " + MessageNames.quoted(refer.to()) + ", where " + Report.WHO
                                            + " can block by itself, also if it "
                                            + Deed.of(procedure).does(it.whom()) + "."));
                }
            }
        }
    }
}
