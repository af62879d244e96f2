package org.surety.analysis.check.form;

import java.util.LinkedHashSet;
import java.util.Set;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Report;
import org.surety.model.finding.Severity;

/** Clauses name a state by its code that parties does not declare, so its part and standing are not on record. */
public final class UndeclaredState implements AgreementRule {

    @Override
    public About about() {
        return About.form("form-undeclared-state", Severity.NOTE, "A state that is not declared",
                "Clauses name a state by its code that parties does not declare, so its part and standing are "
                        + "not on record.");
    }

    @Override
    public boolean onlyIfAlways() {
        return true;
    }

    @Override
    public void check(Facts facts, Report report) {
        Set<String> missing = new LinkedHashSet<>(facts.membership().namedStates());
        facts.agreement().parties().forEach(it -> missing.remove(it.id()));
        if (!missing.isEmpty()) {
            report.add("parties",
                    "Clauses name " + facts.names().all(missing)
                            + ", not declared under parties, so neither role nor standing"
                            + " is on record.",
                    "Add an entry with role and standing.");
        }
    }
}
