package org.surety.analysis.check.design;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.EventType;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Obligation;
import org.surety.model.finding.Severity;

/** A duty to help arises from an event that sets no procedure off. */
public final class DutyWithoutProcedure implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-duty-without-procedure", Severity.NOTE, Gravity.NOT_OWED,
                "A duty to help that no procedure carries out",
                "A duty to help arises from an event that sets no procedure off.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Obligation obligation : facts.agreement().obligations()) {
            boolean assistance = obligation.modality() == Modality.MUST
                    && obligation.actions().stream().anyMatch(it -> it.kind().isAssistance());
            boolean carried = facts.agreement().procedures().stream()
                    .anyMatch(it -> obligation.on().stream()
                            .anyMatch(kind -> kind.isAlso().stream().anyMatch(it.on()::contains)));
            if (assistance && !obligation.on().isEmpty() && !carried) {
                report.add(Facts.path(obligation), "By " + MessageNames.quoted(obligation.id()) + " help is owed on "
                        + MessageNames.or(obligation.on().stream().map(EventType::word).toList())
                        + ", and no procedure begins then: who does what by when is not said.");
            }
        }
    }
}
