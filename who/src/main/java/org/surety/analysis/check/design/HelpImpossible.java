package org.surety.analysis.check.design;

import java.util.List;
import java.util.Optional;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Deed;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Occasions;
import org.surety.analysis.check.rule.Report;
import org.surety.analysis.check.rule.StepWalk;
import org.surety.model.agreement.Procedure;
import org.surety.model.finding.Severity;

/**
 * When some party attacks, no run in which everybody keeps the agreement leads to help, although the procedure provides
 * for acts.
 */
public final class HelpImpossible implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-help-impossible", Severity.WARNING, Gravity.IMPOSSIBLE,
                "No way leads to what the procedure is for",
                "For some events, no run in which everybody keeps the agreement leads to an act, although the "
                        + "procedure provides for acts.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            if (!StepWalk.through(procedure).reachesAnAct(procedure.start(), true)) {
                continue;
            }
            boolean never = facts.attacks(procedure).stream().noneMatch(it -> it.verdict().possible());
            Optional<String> whoever = never ? Occasions.all(facts, procedure) : Optional.empty();
            if (whoever.isPresent()) {
                report(report, procedure, "", MessageNames.capital(whoever.get()));
            } else {
                Occasions.of(facts, procedure, it -> it.verdict().possible() ? List.of() : List.of(""))
                        .forEach(it -> report(report, procedure, facts.names().of(it.attacker()),
                                "If " + Report.WHO + " " + Deed.of(procedure).does(it.whom())));
            }
        }
    }

    private static void report(Report report, Procedure procedure, String who, String when) {
        report.each(Facts.path(procedure), who, when + ", " + MessageNames.quoted(procedure.id())
                + " begins, and under this agreement no way through it leads to " + Deed.of(procedure).result()
                + ", even if all do all that they may."
                + Deed.of(procedure).besides());
    }
}
