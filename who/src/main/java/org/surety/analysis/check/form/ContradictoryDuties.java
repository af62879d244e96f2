package org.surety.analysis.check.form;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.DutyComparison;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Modality;
import org.surety.model.finding.Severity;

/** The same party must do and must not do the same thing towards the same party. */
public final class ContradictoryDuties implements AgreementRule {

    @Override
    public About about() {
        return About.form("form-contradictory-duties", Severity.WARNING, "Duties that contradict each other",
                "The same party must do and must not do the same thing towards the same party.");
    }

    @Override
    public void check(Facts facts, Report report) {
        DutyComparison.pairs(facts.agreement()).forEach(pair -> {
            if (pair.are(Modality.MUST, Modality.MUST_NOT) && pair.bothHold(facts)) {
                report.add(Facts.path(pair.later()),
                        "By " + MessageNames.quoted(pair.later().id()) + " " + facts.names().all(pair.shared(facts))
                                + " "
                                + pair.later().modality().word().replace('-', ' ') + " do what by "
                                + MessageNames.quoted(pair.earlier().id()) + " it "
                                + pair.earlier().modality().word().replace('-', ' ') + " do ("
                                + pair.sameAction().map(Object::toString).orElse("")
                                + "), so it cannot keep both.",
                        "Limit one of them: other events, another counterparty, or with somebody's consent.");
            }
        });
    }
}
