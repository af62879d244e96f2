package org.surety.analysis.check.form;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Obligation;
import org.surety.model.finding.Severity;

/** The bearers or the counterparties of a duty are nobody. */
public final class DutyOfNobody implements AgreementRule {

    @Override
    public About about() {
        return About.form("form-duty-of-nobody", Severity.WARNING, "A duty of nobody, or owed to nobody",
                "The bearers or the counterparties of a duty are nobody.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Obligation obligation : facts.agreement().obligations()) {
            boolean duty = obligation.modality() == Modality.MUST || obligation.modality() == Modality.MUST_NOT;
            if (duty && facts.isNobody(obligation.bearer())) {
                report.add(Facts.path(obligation),
                        "The duty " + MessageNames.quoted(obligation.id()) + " binds "
                                + MessageNames.quoted(obligation.bearer().toString())
                                + ", and nobody is meant by that.",
                        "Give parties that role, or name them.");
            }
            obligation.to().filter(facts::isNobody)
                    .ifPresent(to -> report.add(Facts.path(obligation),
                            "The duty " + MessageNames.quoted(obligation.id())
                                    + " is owed to " + MessageNames.quoted(to.toString())
                                    + ", and nobody is meant by that.",
                            "Give parties that role, or name them."));
        }
    }
}
