package org.surety.analysis.check.form;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.ReadingSurvey;
import org.surety.analysis.check.rule.Report;
import org.surety.analysis.check.rule.TextRule;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.finding.Severity;

/** The conditions on a term or on one of its readings exclude it under every choice of the other terms. */
public final class ReadingNeverAllowed implements TextRule {

    @Override
    public About about() {
        return About.form("form-reading-never-allowed", Severity.WARNING, "A reading that can never be chosen",
                "The conditions on a term or on one of its readings exclude it under every choice of the other "
                        + "terms.");
    }

    @Override
    public void check(ReadingSurvey survey, Report report) {
        if (survey.isComplete()) {
            for (OpenTerm term : survey.family().terms()) {
                for (OpenTerm.Alternative reading : term.readings()) {
                    if (survey.looks().stream()
                            .noneMatch(it -> it.reading().of(term.name()).filter(reading.name()::equals).isPresent())) {
                        report.add(term.place(), "The reading " + MessageNames.quoted(reading.name()) + " of "
                                + MessageNames.quoted(term.name())
                                + " can never be chosen: what it or the term is tied to under when never holds.",
                                "Mend the condition under when.");
                    }
                }
            }
        }
    }
}
