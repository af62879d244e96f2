package org.surety.analysis.check.form;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.ClauseSources;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.ReadingSurvey;
import org.surety.analysis.check.rule.Report;
import org.surety.analysis.check.rule.TextRule;
import org.surety.model.agreement.Citation;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Source;
import org.surety.model.finding.Severity;

/** A source is declared, but no clause and no reading cites it. */
public final class UnusedSource implements TextRule {

    @Override
    public About about() {
        return About.form("form-unused-source", Severity.NOTE, "A source that no clause cites",
                "A source is declared, but no clause and no reading cites it.");
    }

    @Override
    public void check(ReadingSurvey survey, Report report) {
        Set<String> cited = new LinkedHashSet<>();
        survey.looks().forEach(look -> ClauseSources.of(look.agreement()).forEach(it -> cite(it.citations(), cited)));
        for (OpenTerm term : survey.family().terms()) {
            cite(term.provenance().citations(), cited);
            term.readings().forEach(it -> cite(it.provenance().citations(), cited));
        }
        for (Source source : survey.looks().getFirst().agreement().sources()) {
            if (!cited.contains(source.id())) {
                report.add("sources." + source.id(),
                        "No clause cites the source " + MessageNames.quoted(source.id()) + " (" + source.title() + ").",
                        "Cite it where it belongs, or take it out.");
            }
        }
    }

    private static void cite(List<Citation> citations, Set<String> cited) {
        citations.forEach(it -> cited.add(it.source()));
    }
}
