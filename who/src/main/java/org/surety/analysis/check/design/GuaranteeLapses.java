package org.surety.analysis.check.design;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Life;
import org.surety.model.finding.Severity;

/** The agreement lasts a number of years and is not prolonged by itself. */
public final class GuaranteeLapses implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-guarantee-lapses", Severity.NOTE, Gravity.LIFE,
                "It ends after some years",
                "The agreement lasts a number of years and is not prolonged by itself.");
    }

    @Override
    public void check(Facts facts, Report report) {
        Life life = facts.agreement().life();
        if (life.duration() instanceof Life.Span.Years years
                && life.renewal().filter(it -> it == Life.Renewal.AUTOMATIC).isEmpty()) {
            report.add("life.duration", "The agreement ends after " + years.count() + " years unless "
                    + life.renewal().filter(it -> it == Life.Renewal.BY_AGREEMENT).map(it -> "all agree to prolong it")
                            .orElse("a new agreement is made")
                    + "; what happens then to what the parties did for it is not said.");
        }
    }
}
