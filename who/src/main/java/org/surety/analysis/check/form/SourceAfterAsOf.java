package org.surety.analysis.check.form;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Source;
import org.surety.model.finding.Severity;

/** A source is dated after the day for which the file tells the agreement. */
public final class SourceAfterAsOf implements AgreementRule {

    @Override
    public About about() {
        return About.form("form-source-after-as-of", Severity.NOTE, "Sources later than the day the file speaks of",
                "A source is dated after the day for which the file tells the agreement.");
    }

    @Override
    public void check(Facts facts, Report report) {
        facts.agreement().asOf().ifPresent(day -> {
            for (Source source : facts.agreement().sources()) {
                if (source.date().filter(it -> it.isAfter(day)).isPresent()) {
                    report.each("as-of", MessageNames.quoted(source.id()),
                            "The file tells the agreement as of " + day + ", but of its sources " + Report.WHO
                                    + " is later.",
                            "Say in its note why it counts, or move as-of.");
                }
            }
        });
    }
}
