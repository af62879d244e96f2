package org.surety.analysis.check.design;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Deed;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.AttackerTest;
import org.surety.model.agreement.Procedure;
import org.surety.model.finding.Severity;

/** The procedure answers only an attack through a named territory. */
public final class AttackRoute implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-attack-route", Severity.WARNING, Gravity.NOT_SET_OFF,
                "An attack by another way",
                "The procedure answers only an attack through a named territory.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            if (procedure.by() instanceof AttackerTest.Through through) {
                report.add(Facts.path(procedure) + ".by",
                        MessageNames.capital(Deed.of(procedure).event()) + " that does not come through "
                                + through.place() + " does not set off "
                                + MessageNames.quoted(procedure.id()) + ".");
            }
        }
    }
}
