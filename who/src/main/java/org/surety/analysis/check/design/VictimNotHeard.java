package org.surety.analysis.check.design;

import java.util.List;
import java.util.Set;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Deed;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.model.finding.Severity;

/** The protected party takes no part in the consultation or decision about it. */
public final class VictimNotHeard implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-victim-not-heard", Severity.NOTE, Gravity.SHARES,
                "Talks without the party concerned",
                "The protected party takes no part in the consultation or decision about it.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            Set<String> victims =
                    procedure.against().filter(it -> !facts.dependsOnEvent(it)).map(facts::resolve).orElse(Set.of());
            if (victims.size() == 1) {
                List<String> without =
                        procedure.steps().stream().filter(it -> excludes(facts, it, victims)).map(Step::id).toList();
                boolean asks = procedure.steps().stream().anyMatch(Step.Request.class::isInstance);
                if (!without.isEmpty() && !asks) {
                    report.add(Facts.path(procedure),
                            facts.names().all(victims) + " takes no part in " + MessageNames.andQuoted(without)
                                    + ", where it is discussed or decided whether " + Deed.of(procedure).result()
                                    + " comes.");
                }
            }
        }
    }

    private static boolean excludes(Facts facts, Step step, Set<String> victims) {
        if (step instanceof Step.Consult consult) {
            return !facts.dependsOnEvent(consult.among()) && !facts.resolve(consult.among()).containsAll(victims);
        }
        return step instanceof Step.Decide decide
                && facts.poll(decide).filter(it -> !it.voters().containsAll(victims)).isPresent();
    }
}
