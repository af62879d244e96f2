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

/** An event in some area does not set the procedure off. */
public final class ExcludedArea implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-excluded-area", Severity.WARNING, Gravity.NOT_SET_OFF,
                "An area that is left out",
                "An event in some area does not set the procedure off.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            if (procedure.territory() instanceof Territory.Areas areas) {
                String path = Facts.path(procedure) + ".territory";
                areas.except()
                        .forEach(place -> report.each(path, place,
                                MessageNames.capital(Deed.of(procedure).event()) + " in " + Report.WHO
                                        + " does not set off "
                                        + MessageNames.quoted(procedure.id())
                                        + ", because the text leaves that area out."));
                if (!areas.only().isEmpty()) {
                    report.add(path,
                            "Only " + Deed.of(procedure).event() + " in " + MessageNames.or(areas.only()) + " sets off "
                                    + MessageNames.quoted(procedure.id())
                                    + "; anywhere else it does not.");
                }
            }
        }
    }
}
