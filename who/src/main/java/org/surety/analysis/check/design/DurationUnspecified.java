package org.surety.analysis.check.design;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Term;
import org.surety.model.finding.Severity;

/** The text does not say how long the agreement lasts. */
public final class DurationUnspecified implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-duration-unspecified", Severity.NOTE, Gravity.LIFE,
                "No word on how long it lasts",
                "The text does not say how long the agreement lasts.");
    }

    @Override
    public void check(Facts facts, Report report) {
        if (facts.agreement().life().term().duration() instanceof Term.Duration.Unspecified) {
            report.add("life.duration", "The text does not say how long it lasts.");
        }
    }
}
