package org.surety.analysis.check.form;

import java.util.List;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.ClauseSources;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Grade;
import org.surety.model.agreement.Source;
import org.surety.model.finding.Severity;

/** No source says the clause; the author of the file concluded it from others. */
public final class OnlyInference implements AgreementRule {

    @Override
    public About about() {
        return About.form("form-only-inference", Severity.NOTE, "A clause that rests on inference only",
                "No source says the clause; the author of the file concluded it from others.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (ClauseSources.Clause clause : ClauseSources.of(facts.agreement())) {
            List<Source> sources = clause.sources(facts.agreement());
            if (!sources.isEmpty() && sources.stream().allMatch(it -> it.grade() == Grade.INFERENCE)) {
                report.add(clause.path(),
                        "No source says " + clause.path() + ": it is a conclusion of the author of this file.",
                        "Find a source that says it, or make it one reading of an open term.");
            }
        }
    }
}
