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

/** An act of the protected party makes the agreement void or frees from it. */
public final class VoidByProtected implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-void-by-protected", Severity.WARNING, Gravity.LIFE,
                "An end by the act of the protected party",
                "An act of the protected party makes the agreement void or frees from it.");
    }

    @Override
    public void check(Facts facts, Report report) {
        Life life = facts.agreement().life();
        for (Endings.Ending ending : Endings.of(life)) {
            Condition.Fact condition = ending.condition();
            Set<String> own = new LinkedHashSet<>(condition.who().map(facts::resolve).orElse(Set.of()));
            own.retainAll(facts.protectedParties());
            boolean common =
                    condition.kind() == Condition.Kind.MUTUAL_AGREEMENT || condition.kind() == Condition.Kind.DECISION;
            if (!common && !own.isEmpty()) {
                report.add(ending.path(),
                        "An act of " + facts.names().all(own) + " ends the agreement or suspends it ("
                                + Endings.words(condition)
                                + "), whoever decided it and whatever it answered.");
            }
        }
    }
}
