package org.surety.analysis.check.form;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.ReadingSurvey;
import org.surety.analysis.check.rule.Report;
import org.surety.analysis.check.rule.TextRule;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.finding.Severity;

/** Neither the open term nor any of its readings names a source. */
public final class OpenTermWithoutSource implements TextRule {

    @Override
    public About about() {
        return About.form("form-open-term-without-source", Severity.WARNING, "An open term without a source",
                "Neither the open term nor any of its readings names a source.");
    }

    @Override
    public void check(ReadingSurvey survey, Report report) {
        for (OpenTerm term : survey.family().terms()) {
            boolean none = term.provenance().citations().isEmpty()
                    && term.readings().stream().allMatch(it -> it.provenance().citations().isEmpty());
            if (none && !term.bounds() && !term.name().contains("/")) {
                report.add(term.place(),
                        "Nothing says who reads " + MessageNames.quoted(term.name()) + " in these ways.",
                        "Add source: to the term or to each reading; if the readings are your own, say so with a "
                                + "source of grade inference.");
            }
        }
    }
}
