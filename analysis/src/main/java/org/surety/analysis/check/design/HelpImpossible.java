package org.surety.analysis.check.design;

import java.util.List;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Attacks;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Names;
import org.surety.analysis.check.rule.Report;
import org.surety.analysis.check.rule.Walk;
import org.surety.model.agreement.Procedure;
import org.surety.model.finding.Severity;

/** When some party attacks, no run in which everybody keeps the agreement leads to help, although the procedure provides for acts. */
public final class HelpImpossible implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-help-impossible", Severity.WARNING, "Help that cannot come",
                "When some party attacks, no run in which everybody keeps the agreement leads to help, although "
                        + "the procedure provides for acts.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            List<Attacks.Attack> attacks = facts.attacks(procedure);
            List<String> without =
                    attacks.stream().filter(it -> !it.prospects().isPossible()).map(Attacks.Attack::attacker).toList();
            boolean acts = Walk.through(procedure).reachesAnAct(procedure.start(), true);
            for (String attacker : acts ? without : List.<String>of()) {
                boolean all = without.size() == attacks.size();
                report.each(Facts.path(procedure), all ? "" : facts.names().of(attacker), (all
                        ? "Whoever attacks, "
                        : "If " + Report.WHO + " attacks, ")
                        + Names.quoted(procedure.id())
                        + " begins, but no way through it leads to help by anybody, even if all do all that they may.",
                        "See which step fails in every case: a rule that cannot be met, or an act by nobody but the attacker or the victim.");
            }
        }
    }
}
