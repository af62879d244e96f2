package org.surety.analysis.check.design;

import java.util.EnumSet;
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

/** An event ends the agreement, whoever brings it about. */
public final class EndByAnybody implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-end-by-anybody", Severity.WARNING, Gravity.LIFE,
                "An end whoever brings it about",
                "An event ends the agreement, whoever brings it about.");
    }

    @Override
    public void check(Facts facts, Report report) {
        Life life = facts.agreement().life();
        for (Endings.Ending ending : Endings.of(life)) {
            Condition.Fact condition = ending.condition();
            if (condition.who().isEmpty() && OPEN.contains(condition.kind())) {
                report.add(ending.path(),
                        "The agreement ends or is suspended by an event (" + Endings.words(condition)
                                + "), whoever brings it about, those included for whom its end has a use.");
            }
        }
    }

    private static final Set<Condition.Kind> OPEN =
            EnumSet.of(Condition.Kind.ATTACK_BY, Condition.Kind.BREACH_BY, Condition.Kind.STRIKE_ON,
                    Condition.Kind.BORDER_CHANGE, Condition.Kind.CEASEFIRE, Condition.Kind.EXIT_OF,
                    Condition.Kind.JOINS_ALLIANCE);
}
