package org.surety.analysis.check.form;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.DutyComparison;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.model.finding.Severity;

/** Two entries bind the same parties to the same thing towards the same parties on the same events. */
public final class DuplicateDuty implements AgreementRule {

    @Override
    public About about() {
        return About.form("form-duplicate-duty", Severity.NOTE, "The same duty twice",
                "Two entries bind the same parties to the same thing towards the same parties on the same "
                        + "events.");
    }

    @Override
    public void check(Facts facts, Report report) {
        DutyComparison.pairs(facts.agreement()).forEach(pair -> {
            if (pair.areEqual()) {
                report.add(Facts.path(pair.later()),
                        MessageNames.quoted(pair.later().id()) + " says what "
                                + MessageNames.quoted(pair.earlier().id()) + " says.",
                        "Keep one of them.");
            }
        });
    }
}
