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

/** A column of weights has no entry for a member of the body, whose vote then counts for nothing. */
public final class MemberWithoutWeight implements AgreementRule {

    @Override
    public About about() {
        return About.form("form-member-without-weight", Severity.WARNING, "A member without a weight",
                "A column of weights has no entry for a member of the body, whose vote then counts for nothing.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Body body : facts.agreement().bodies()) {
            body.weights().forEach((column, weights) -> {
                Set<String> missing = new LinkedHashSet<>(facts.resolve(body.seats()));
                missing.removeAll(weights.keySet());
                if (!missing.isEmpty()) {
                    report.add("bodies." + body.id(),
                            "In " + MessageNames.quoted(body.id()) + " the column " + column + " has no entry for "
                                    + facts.names().all(missing) + ", whose vote then has no weight.",
                            "Add the weight, even if it is 0.");
                }
            });
        }
    }
}
