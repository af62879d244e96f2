package org.surety.analysis.check.design;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Attacks;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Levers;
import org.surety.analysis.check.rule.Names;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Procedure;
import org.surety.model.finding.Severity;

/** A party that attacks can keep help from coming by itself. */
public final class AttackerCanBlock implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-attacker-can-block", Severity.WARNING, "An attacker that can block help",
                "A party that attacks can keep help from coming by itself.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            Map<String, Set<String>> byLever = new LinkedHashMap<>();
            for (Attacks.Attack attack : facts.attacks(procedure)) {
                if (attack.isBlockedByAttacker()) {
                    byLever.computeIfAbsent(Names.or(Levers.of(attack.prospects().root(), attack.attacker())),
                            it -> new LinkedHashSet<>())
                            .add(attack.attacker());
                }
            }
            byLever.forEach((levers, attackers) -> report.add(Facts.path(procedure),
                    "If " + facts.names().any(attackers) + " attacks, it can"
                            + " by itself keep help under " + procedure.id() + " from coming"
                            + (levers.equals("nobody") ? "." : ", by " + levers + "."),
                    "Take the attacker's part in these steps away (excluding: attacker), or let each party act for itself when they fail."));
        }
    }
}
