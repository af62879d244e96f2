package org.surety.analysis.check.design;

import java.util.List;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Attacks;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Procedure;
import org.surety.model.finding.Severity;

/** When some party attacks, no run in which everybody keeps the agreement leads to help. */
public final class HelpImpossible implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-help-impossible", Severity.WARNING, "Help that cannot come",
                "When some party attacks, no run in which everybody keeps the agreement leads to help.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            List<String> attackers = facts.attacks(procedure).stream().filter(it -> !it.prospects().isPossible())
                    .map(Attacks.Attack::attacker).toList();
            if (!attackers.isEmpty()) {
                boolean all = attackers.size() == facts.attacks(procedure).size();
                report.add(Facts.path(procedure), (all
                        ? "Whoever attacks"
                        : "If " + facts.names().any(attackers) + " attacks") + ", "
                        + procedure.id()
                        + " begins but no way through it leads to help by anybody, even if all do all that they may.",
                        "See which step fails in every case: a rule that cannot be met, or an act by nobody but the attacker or the victim.");
            }
        }
    }
}
