package org.surety.analysis.check.design;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Deed;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Territory;
import org.surety.model.finding.Severity;

/** The text does not say where an event must happen. */
public final class TerritoryUnspecified implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-territory-unspecified", Severity.NOTE, Gravity.NOT_SET_OFF,
                "An area that is not stated",
                "The text does not say where an event must happen.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            if (procedure.territory() instanceof Territory.Unspecified) {
                report.add(Facts.path(procedure) + ".territory",
                        "The text does not say where " + Deed.of(procedure).event() + " must happen to set off "
                                + MessageNames.quoted(procedure.id())
                                + ": a party can hold that some area is meant, and another that it is not.");
            }
        }
    }
}
