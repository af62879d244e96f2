package org.surety.analysis.check.form;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.ReadingSurvey;
import org.surety.analysis.check.rule.Report;
import org.surety.analysis.check.rule.TextRule;
import org.surety.model.finding.Severity;

/** The open terms combine to more readings than a check looks at. */
public final class TooManyReadings implements TextRule {

    @Override
    public About about() {
        return About.form("form-too-many-readings", Severity.NOTE, "More readings than are looked at",
                "The open terms combine to more readings than a check looks at.");
    }

    @Override
    public void check(ReadingSurvey survey, Report report) {
        if (!survey.isComplete()) {
            report.add("",
                    "The open terms allow " + survey.count() + " readings. The findings are those of "
                            + survey.looks().size()
                            + " of them: the first, and the first with each other reading of one term at a time.",
                    "Hold some terms to one reading to see all combinations of the others.");
        }
    }
}
