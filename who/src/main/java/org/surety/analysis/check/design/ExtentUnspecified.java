package org.surety.analysis.check.design;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Obligation;
import org.surety.model.finding.Severity;

/** The text expressly leaves open how far a duty goes. */
public final class ExtentUnspecified implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-extent-unspecified", Severity.NOTE, Gravity.NOT_OWED,
                "A duty whose extent is not stated",
                "The text expressly leaves open how far a duty goes.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Obligation obligation : facts.agreement().obligations()) {
            if (obligation.extent().filter("unspecified"::equals).isPresent()) {
                report.add(Facts.path(obligation),
                        "How far " + MessageNames.quoted(obligation.id()) + " goes is not stated, so "
                                + facts.nameAll(obligation.bearer())
                                + " and those it is owed to can differ about whether it is kept.");
            }
        }
    }
}
