package org.surety.analysis.check.form;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.DutyComparison;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Modality;
import org.surety.model.finding.Severity;

/** The same party may do and must not do the same thing towards the same party. */
public final class PermissionAgainstBan implements AgreementRule {

    @Override
    public About about() {
        return About.form("form-permission-against-ban", Severity.WARNING, "Allowed and forbidden",
                "The same party may do and must not do the same thing towards the same party.");
    }

    @Override
    public void check(Facts facts, Report report) {
        DutyComparison.pairs(facts.agreement()).forEach(pair -> {
            if (pair.are(Modality.MAY, Modality.MUST_NOT) && pair.bothHold(facts)) {
                report.add(Facts.path(pair.later()),
                        MessageNames.quoted(pair.earlier().id()) + " and " + MessageNames.quoted(pair.later().id())
                                + " allow and forbid the same to "
                                + facts.names().all(pair.shared(facts)) + " ("
                                + pair.sameAction().map(Object::toString).orElse("")
                                + "); the text does not say which prevails.",
                        "Make one the exception of the other.");
            }
        });
    }
}
