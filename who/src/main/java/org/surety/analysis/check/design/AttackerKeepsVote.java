package org.surety.analysis.check.design;

import java.util.List;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
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
import org.surety.semantics.Poll;
import org.surety.semantics.Rule;

/** A party keeps its vote in a common decision about an act of its own. */
public final class AttackerKeepsVote implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-attacker-keeps-vote", Severity.NOTE, Gravity.ATTACKER_BLOCKS,
                "A vote in a party's own case",
                "A party keeps its vote in a common decision about an act of its own.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            for (Step step : StepWalk.through(procedure).reachable()) {
                if (step instanceof Step.Vote vote) {
                    Occasions.of(facts, procedure,
                            it -> votes(it.root().poll(vote), it.attacker()) ? List.of("") : List.of())
                            .forEach(it -> report.each(Facts.path(procedure, step), facts.names().of(it.attacker()),
                                    "In " + MessageNames.quoted(step.id()) + " " + Report.WHO
                                            + " keeps its vote also if it "
                                            + Deed.of(procedure).does(it.whom()) + "."));
                }
            }
        }
    }

    /** Where each decides for itself, nobody's vote counts for another. */
    private static boolean votes(Poll poll, String attacker) {
        return poll.voters().contains(attacker) && !(poll.rule() instanceof Rule.SomeFor);
    }
}
