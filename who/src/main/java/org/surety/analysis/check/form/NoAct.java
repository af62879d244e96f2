package org.surety.analysis.check.form;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.analysis.check.rule.StepWalk;
import org.surety.model.agreement.Procedure;
import org.surety.model.finding.Severity;

/** No way through the procedure leads to an act or to another procedure. */
public final class NoAct implements AgreementRule {

    @Override
    public About about() {
        return About.form("form-no-act", Severity.NOTE, "A procedure that leads to no act",
                "No way through the procedure leads to an act or to another procedure.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            if (!StepWalk.through(procedure).reachesAnAct(procedure.start(), true)) {
                report.add(Facts.path(procedure),
                        "However " + MessageNames.quoted(procedure.id())
                                + " goes, nobody comes to act: no step of kind act or"
                                + " refer can be reached.",
                        "If the text provides for more than talks and votes, say what follows when they succeed.");
            }
        }
    }
}
