package org.surety.analysis.check.design;

import java.util.List;
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
            for (Attacks.Attack attack : facts.attacks(procedure)) {
                if (attack.isBlockedByAttacker()) {
                    List<String> levers = Levers.of(attack.prospects().root(), attack.attacker());
                    for (String lever : levers.isEmpty() ? List.of("") : levers) {
                        report.each(Facts.path(procedure), facts.names().of(attack.attacker()), "If " + Report.WHO
                                + " attacks, it can by itself keep help under " + Names.quoted(procedure.id())
                                + " from coming"
                                + (lever.isEmpty() ? "." : ", by " + lever + "."),
                                "Take the attacker out of that step (excluding: attacker), or say what the others may do when it fails.");
                    }
                }
            }
        }
    }
}
