package org.surety.analysis.check.design;

import java.util.LinkedHashSet;
import java.util.Set;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Report;
import org.surety.analysis.check.rule.Walk;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.model.finding.Severity;

/** A party that attacks keeps its vote in the decision about help against it. */
public final class AttackerKeepsVote implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-attacker-keeps-vote", Severity.NOTE, "An attacker that votes on its own case",
                "A party that attacks keeps its vote in the decision about help against it.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            for (Step step : Walk.through(procedure).reachable()) {
                if (step instanceof Step.Vote vote) {
                    Set<String> voting = new LinkedHashSet<>();
                    facts.attacks(procedure).stream()
                            .filter(it -> it.prospects().root().poll(vote).voters().contains(it.attacker()))
                            .forEach(it -> voting.add(it.attacker()));
                    if (!voting.isEmpty()) {
                        report.add(Facts.path(procedure, step),
                                "In " + step.id() + " the attacker keeps its vote if it is "
                                        + facts.names().any(voting) + ".",
                                "Say excluding: attacker, or excluding: parties-to-dispute.");
                    }
                }
            }
        }
    }
}
