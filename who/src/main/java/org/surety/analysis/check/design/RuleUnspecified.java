package org.surety.analysis.check.design;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.ReadingSurvey;
import org.surety.analysis.check.rule.Report;
import org.surety.analysis.check.rule.TextRule;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.finding.Severity;

/** The text provides for a decision and does not say who must agree. */
public final class RuleUnspecified implements TextRule {

    @Override
    public About about() {
        return About.design("design-rule-unspecified", Severity.WARNING, Gravity.OTHERS_BLOCK,
                "Who must agree is not stated",
                "The text provides for a decision and does not say who must agree.");
    }

    @Override
    public void check(ReadingSurvey survey, Report report) {
        for (OpenTerm term : survey.family().terms()) {
            // What level a breach must have reached is another question.
            if (term.bounds() && !term.place().endsWith(".level")) {
                report.add(term.place(),
                        "The text does not say who must agree here. Every rule that could be meant lies between any "
                                + "single voter sufficing and all having to agree; the answers are worked out"
                                + " for both.");
            }
        }
    }
}
