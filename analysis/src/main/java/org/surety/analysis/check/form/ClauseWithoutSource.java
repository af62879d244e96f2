package org.surety.analysis.check.form;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Clauses;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Report;
import org.surety.model.finding.Severity;

/** A group, body, duty, procedure or the life of the agreement names no source. */
public final class ClauseWithoutSource implements AgreementRule {

    @Override
    public About about() {
        return About.form("form-clause-without-source", Severity.WARNING, "A clause without a source",
                "A group, body, duty, procedure or the life of the agreement names no source.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Clauses.Clause clause : Clauses.of(facts.agreement())) {
            if (clause.citations().isEmpty() && clause.needsSource()) {
                report.add(clause.path(),
                        "Nothing says what " + clause.path() + " rests on, so a reader cannot check it.",
                        "Add source: with a name declared under sources.");
            }
        }
    }
}
