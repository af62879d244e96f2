package org.surety.analysis.check.form;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Territory;
import org.surety.model.finding.Severity;

/** A place is named both where a procedure applies and where it does not. */
public final class PlaceBothWays implements AgreementRule {

    @Override
    public About about() {
        return About.form("form-place-both-ways", Severity.WARNING, "A place inside and outside",
                "A place is named both where a procedure applies and where it does not.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            if (procedure.territory() instanceof Territory.Areas areas) {
                areas.only().stream().filter(areas.except()::contains)
                        .forEach(place -> report.add(Facts.path(procedure) + ".territory",
                                "The territory names " + place
                                        + " both under only and under except; it then counts as left out.",
                                "Take it out of one of the two."));
            }
        }
    }
}
