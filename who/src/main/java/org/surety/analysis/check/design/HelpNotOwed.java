package org.surety.analysis.check.design;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.Acts;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Deed;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Occasions;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Procedure;
import org.surety.model.finding.Severity;

/** The text says that parties must act, but everybody can keep the agreement without the act ever being due. */
public final class HelpNotOwed implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-help-not-owed", Severity.WARNING, Gravity.NOT_OWED,
                "A duty that need never come to hold",
                "The text says that parties must act, but everybody can keep the agreement without the act ever "
                        + "being due.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            boolean must = Acts.of(procedure).stream().anyMatch(it -> it.modality() == Modality.MUST);
            boolean never = facts.attacks(procedure).stream()
                    .allMatch(it -> it.verdict().possible() && !it.verdict().owed());
            if (must && never) {
                Occasions.all(facts, procedure).ifPresent(whoever -> report.add(Facts.path(procedure), "Under "
                        + MessageNames.quoted(procedure.id()) + " parties must act once it has come to that; "
                        + whoever
                        + ", a vote, a request or a delay comes first that goes either way without a breach: "
                        + Deed.of(procedure).result() + " can stay away although nobody breaks the agreement."));
            }
        }
    }
}
