package org.surety.analysis.check.design;

import java.util.LinkedHashSet;
import java.util.Set;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Endings;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Life;
import org.surety.model.finding.Severity;

/** An act of somebody other than the protected party makes the agreement void or frees from it. */
public final class EndByOthers implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-end-by-others", Severity.WARNING, Gravity.LIFE,
                "An end by the act of another party",
                "An act of somebody other than the protected party makes the agreement void or frees from it.");
    }

    @Override
    public void check(Facts facts, Report report) {
        Life life = facts.agreement().life();
        for (Endings.Ending ending : Endings.of(life)) {
            Condition.Fact condition = ending.condition();
            Set<String> others = new LinkedHashSet<>(condition.who().map(facts::resolve).orElse(Set.of()));
            others.removeAll(facts.protectedParties());
            if (condition.kind() != Condition.Kind.MUTUAL_AGREEMENT && condition.kind() != Condition.Kind.DECISION
                    && !others.isEmpty()) {
                report.add(ending.path(),
                        "An act of " + facts.names().any(others) + " ends the agreement or suspends it ("
                                + Endings.words(condition)
                                + "); no act or consent of those whom it protects is needed for that.");
            }
        }
    }
}
