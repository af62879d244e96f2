package org.surety.analysis.check.form;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.ClauseSources;
import org.surety.analysis.check.rule.ReadingSurvey;
import org.surety.analysis.check.rule.Report;
import org.surety.analysis.check.rule.TextRule;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.finding.Severity;

/** A party with a role, a group, body, duty, procedure or the life of the agreement names no source. */
public final class ClauseWithoutSource implements TextRule {

    @Override
    public About about() {
        return About.form("form-clause-without-source", Severity.WARNING, "A clause without a source",
                "A party with a role, a group, body, duty, procedure or the life of the agreement names no "
                        + "source.");
    }

    @Override
    public void check(ReadingSurvey survey, Report report) {
        for (ReadingSurvey.Look look : survey.looks()) {
            for (ClauseSources.Clause clause : ClauseSources.of(look.agreement())) {
                if (clause.needsSource() && clause.citations().isEmpty()
                        && survey.family().terms().stream().noneMatch(it -> vouches(it, clause.path()))) {
                    report.add(clause.path(),
                            "Nothing says what " + clause.path() + " rests on, so a reader cannot check it.",
                            "Add source: with a name declared under sources.");
                }
            }
        }
    }

    /** An open clause rests on what its readings rest on. */
    private static boolean vouches(OpenTerm term, String path) {
        boolean sourced = !term.provenance().citations().isEmpty()
                || term.readings().stream().anyMatch(it -> !it.provenance().citations().isEmpty());
        return sourced && (term.place().equals(path) || term.place().startsWith(path + "."));
    }
}
