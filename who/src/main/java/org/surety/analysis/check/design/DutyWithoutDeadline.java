package org.surety.analysis.check.design;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Obligation;
import org.surety.model.finding.Severity;

/** A duty arises from an event, and nothing says by when it must be done. */
public final class DutyWithoutDeadline implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-duty-without-deadline", Severity.NOTE, Gravity.NO_TIME,
                "A duty on an event without a deadline",
                "A duty arises from an event, and nothing says by when it must be done.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Obligation obligation : facts.agreement().obligations()) {
            if (obligation.modality() == Modality.MUST && !obligation.on().isEmpty()
                    && obligation.deadline().bound().isEmpty()) {
                report.add(Facts.path(obligation),
                        "When the event happens " + facts.nameAll(obligation.bearer()) + " must do what "
                                + MessageNames.quoted(obligation.id())
                                + " says, and no time is set for it; delay alone does not break the duty.");
            }
        }
    }
}
