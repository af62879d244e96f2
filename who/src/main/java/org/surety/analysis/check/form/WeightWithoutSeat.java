package org.surety.analysis.check.form;

import java.util.LinkedHashSet;
import java.util.Set;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Body;
import org.surety.model.finding.Severity;

/** A column of weights has an entry for somebody who is no member of the body. */
public final class WeightWithoutSeat implements AgreementRule {

    @Override
    public About about() {
        return About.form("form-weight-without-seat", Severity.WARNING, "A weight without a seat",
                "A column of weights has an entry for somebody who is no member of the body.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Body body : facts.agreement().bodies()) {
            body.weights().forEach((column, weights) -> {
                Set<String> extra = new LinkedHashSet<>(weights.keySet());
                extra.removeAll(facts.resolve(body.seats()));
                if (!extra.isEmpty()) {
                    report.add("bodies." + body.id(),
                            "In " + MessageNames.quoted(body.id()) + " the column " + column + " has an entry for "
                                    + facts.names().all(extra) + ", who has no seat there.",
                            "Add the seat, or take the weight out.");
                }
            });
        }
    }
}
