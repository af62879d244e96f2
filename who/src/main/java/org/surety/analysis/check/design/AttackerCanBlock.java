package org.surety.analysis.check.design;

import java.util.List;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Attacks;
import org.surety.analysis.check.rule.Deed;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.Levers;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Occasions;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Procedure;
import org.surety.model.finding.Severity;

/** A party whose act the procedure answers can keep by itself what the procedure leads to from coming. */
public final class AttackerCanBlock implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-attacker-can-block", Severity.WARNING, Gravity.ATTACKER_BLOCKS,
                "The party whose act it answers can block it",
                "A party whose act the procedure answers can keep by itself what the procedure leads to from "
                        + "coming.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            Occasions.of(facts, procedure, AttackerCanBlock::levers)
                    .forEach(it -> report.each(Facts.path(procedure), facts.names().of(it.attacker()), "If "
                            + Report.WHO + " " + Deed.of(procedure).does(it.whom()) + ", it can by itself keep "
                            + Deed.of(procedure).result() + " under " + MessageNames.quoted(procedure.id())
                            + " from coming"
                            + (it.what().isEmpty() ? "." : ", by " + it.what() + ".")));
        }
    }

    private static List<String> levers(Attacks.Attack attack) {
        if (!attack.isBlockedByAttacker()) {
            return List.of();
        }
        List<String> levers =
                Levers.of(attack.root(), attack.attacker()).stream().map(Levers.Lever::words).toList();
        return levers.isEmpty() ? List.of("") : levers;
    }
}
