package org.surety.analysis.check.design;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.analysis.check.rule.StepWalk;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.model.finding.Severity;

/** A procedure depends on what happened, and no step says who finds that. */
public final class NobodyFindsFacts implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-nobody-finds-facts", Severity.NOTE, Gravity.SHARES,
                "Nobody says whether it happened",
                "A procedure depends on what happened, and no step says who finds that.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            boolean delivers = StepWalk.through(procedure).reachesAnAct(procedure.start(), false);
            boolean judged =
                    procedure.steps().stream().anyMatch(it -> it instanceof Step.Vote || it instanceof Step.Refer);
            if (delivers && !judged) {
                report.add(Facts.path(procedure),
                        "No step of " + MessageNames.quoted(procedure.id())
                                + " says who establishes that the event happened and whose act it"
                                + " was, so each party judges for itself.");
            }
        }
    }
}
