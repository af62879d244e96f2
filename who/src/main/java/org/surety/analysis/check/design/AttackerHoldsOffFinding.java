package org.surety.analysis.check.design;

import java.util.List;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.BallotFacts;
import org.surety.analysis.check.rule.Deed;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Occasions;
import org.surety.analysis.check.rule.Report;
import org.surety.analysis.check.rule.StepWalk;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.model.finding.Severity;

/** A party can by its vote keep it from being found that an act was its own. */
public final class AttackerHoldsOffFinding implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-attacker-holds-off-finding", Severity.WARNING, Gravity.ATTACKER_BLOCKS,
                "The party whose act it is can keep that from being found",
                "A party can by its vote keep it from being found that an act was its own.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            for (Step step : StepWalk.through(procedure).reachable()) {
                if (step instanceof Step.Find find) {
                    Occasions.of(facts, procedure,
                            it -> BallotFacts.isBlockedBy(it.root().poll(find), it.attacker())
                                    ? List.of("")
                                    : List.of())
                            .forEach(it -> report.each(Facts.path(procedure, step), facts.names().of(it.attacker()),
                                    "If " + Report.WHO + " " + Deed.of(procedure).does(it.whom())
                                            + ", it can by its own vote keep "
                                            + MessageNames.quoted(step.id()) + " from finding that it did."));
                }
            }
        }
    }
}
