package org.surety.analysis.check.form;

import java.util.LinkedHashSet;
import java.util.Set;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Obligation;
import org.surety.model.finding.Severity;

/** A duty is to bind somebody whose consent does not count (L1), so that it never does. */
public final class DutyOfNoParty implements AgreementRule {

    @Override
    public About about() {
        return About.form("form-duty-of-no-party", Severity.WARNING, "A duty of somebody who is no party",
                "A duty is to bind somebody whose consent does not count, so that it never does.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Obligation duty : facts.agreement().obligations()) {
            Set<String> outside = new LinkedHashSet<>(facts.resolve(duty.bearer()));
            outside.removeAll(facts.instrument().contracting());
            boolean binds = duty.modality() == Modality.MUST || duty.modality() == Modality.MUST_NOT;
            if (binds && !outside.isEmpty()) {
                report.add(Facts.path(duty),
                        "The duty " + MessageNames.quoted(duty.id()) + " is to bind " + facts.names().all(outside)
                                + ", whose consent does not count by " + (facts.agreement().life().contracting()
                                        .isPresent() ? "\"contracting\"" : "\"entry\"")
                                + ": a text binds nobody who is no party to it.",
                        "Name all who become parties under \"contracting\"; what brings it into force stays as"
                                + " \"entry\" says.");
            }
        }
    }
}
