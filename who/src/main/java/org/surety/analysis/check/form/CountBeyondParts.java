package org.surety.analysis.check.form;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.DecisionRule;
import org.surety.model.finding.Severity;

/** A rule asks for at least k of its parts but has fewer, or for none of them. */
public final class CountBeyondParts implements AgreementRule {

    @Override
    public About about() {
        return About.form("form-count-beyond-parts", Severity.WARNING, "At least more parts than there are",
                "A rule asks for at least k of its parts but has fewer, or for none of them.");
    }

    @Override
    public void check(Facts facts, Report report) {
        facts.rules().forEach((path, rule) -> {
            for (DecisionRule part : rule.all().toList()) {
                if (part instanceof DecisionRule.AtLeast some && some.count() > some.parts().size()) {
                    report.add(path, "This rule asks for at least " + some.count() + " of " + some.parts().size()
                            + " parts, so it is never met.", "Lower the number, or add parts.");
                } else if (part instanceof DecisionRule.AtLeast none && none.count() == 0) {
                    report.add(path, "This rule asks for at least 0 of its parts, so it is always met.",
                            "Ask for at least 1.");
                }
            }
        });
    }
}
