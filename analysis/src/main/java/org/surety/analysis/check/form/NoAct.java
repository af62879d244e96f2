package org.surety.analysis.check.form;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Report;
import org.surety.analysis.check.rule.Walk;
import org.surety.model.agreement.Procedure;
import org.surety.model.finding.Severity;

/** No way through the procedure leads to an act or to another procedure. */
public final class NoAct implements AgreementRule {

    @Override
    public About about() {
        return About.form("form-no-act", Severity.WARNING, "A procedure that leads to no act",
                "No way through the procedure leads to an act or to another procedure.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            if (!Walk.through(procedure).reachesAnAct(procedure.start(), true)) {
                report.add(Facts.path(procedure),
                        "However " + procedure.id() + " goes, nobody ever comes to act: no step of kind act or"
                                + " refer can be reached.",
                        "Say what follows when the procedure succeeds.");
            }
        }
    }
}
