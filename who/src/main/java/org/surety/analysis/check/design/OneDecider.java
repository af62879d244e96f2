package org.surety.analysis.check.design;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.DecisionRule;
import org.surety.model.finding.Severity;

/** A decision is in the hands of a single party. */
public final class OneDecider implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-one-decider", Severity.NOTE, Gravity.OTHERS_BLOCK,
                "One party decides for all",
                "A decision is in the hands of a single party.");
    }

    @Override
    public void check(Facts facts, Report report) {
        facts.rules().forEach((path, rule) -> {
            if (rule instanceof DecisionRule.One one && !facts.dependsOnEvent(one.decider())
                    && facts.resolve(one.decider()).size() == 1) {
                report.add(path,
                        "The decision is that of " + facts.names().all(facts.resolve(one.decider()))
                                + " alone; the others have no part"
                                + " in it.");
            }
        });
    }
}
