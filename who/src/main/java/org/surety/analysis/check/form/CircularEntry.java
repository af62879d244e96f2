package org.surety.analysis.check.form;

import java.util.List;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Condition;
import org.surety.model.finding.Severity;

/** What brings the agreement into force, or frees from it, is that it is itself in force. */
public final class CircularEntry implements AgreementRule {

    @Override
    public About about() {
        return About.form("form-circular-entry", Severity.WARNING, "An agreement that waits for itself",
                "What brings the agreement into force, or frees from it, is that it is itself in force.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (List<Condition> conditions : List.of(facts.agreement().life().entry(),
                facts.agreement().life().release())) {
            for (Condition.Fact condition : conditions.stream().flatMap(Condition::furthering).toList()) {
                if (condition.kind() == Condition.Kind.OTHER_AGREEMENT
                        && condition.what().filter(facts.agreement().id()::equals).isPresent()) {
                    report.add(conditions.equals(facts.agreement().life().entry()) ? "life.entry" : "life.release",
                            "The condition is that " + facts.agreement().id()
                                    + " is in force, which is this agreement itself, so it can"
                                    + " never be met for the first time.",
                            "Name the other agreement.");
                }
            }
        }
    }
}
