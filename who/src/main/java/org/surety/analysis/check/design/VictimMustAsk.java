package org.surety.analysis.check.design;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.Report;
import org.surety.analysis.check.rule.StepWalk;
import org.surety.model.agreement.Exit;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.model.finding.Severity;

/** Nothing follows unless the attacked or protected party itself asks. */
public final class VictimMustAsk implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-victim-must-ask", Severity.WARNING, Gravity.OTHERS_BLOCK,
                "Only the party concerned can ask",
                "Nothing follows unless the attacked or protected party itself asks.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            StepWalk walk = StepWalk.through(procedure);
            for (Step step : walk.reachable()) {
                if (step instanceof Step.Request request && onlyVictim(facts, request.by())
                        && step.openExits().stream().noneMatch(
                                it -> it.result() == Exit.Result.SILENCE && walk.reachesAnAct(it.next(), true))) {
                    report.add(Facts.path(procedure, step),
                            "Nothing follows unless " + facts.nameAll(request.by()) + " asks; no one else can ask"
                                    + " for it, also where it is kept from asking.");
                }
            }
        }
    }

    private static boolean onlyVictim(Facts facts, Members by) {
        return by.equals(Members.of(Members.Kind.VICTIM))
                || !facts.dependsOnEvent(by) && facts.resolve(by).size() == 1
                        && facts.protectedParties().containsAll(facts.resolve(by));
    }
}
