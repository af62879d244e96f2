package org.surety.analysis.check.form;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Body;
import org.surety.model.finding.Severity;

/** Nobody has a seat in a body. */
public final class EmptyBody implements AgreementRule {

    @Override
    public About about() {
        return About.form("form-empty-body", Severity.WARNING, "A body without members",
                "Nobody has a seat in a body.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Body body : facts.agreement().bodies()) {
            if (facts.isNobody(body.seats())) {
                report.add("bodies." + body.id(),
                        "Nobody has a seat in " + MessageNames.quoted(body.id()) + ", so it can never decide.",
                        "Name its members under seats.");
            }
        }
    }
}
