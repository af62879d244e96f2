package org.surety.analysis.check.form;

import java.util.LinkedHashSet;
import java.util.Set;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Clauses;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Source;
import org.surety.model.finding.Severity;

/** A source is declared, but no clause cites it. */
public final class UnusedSource implements AgreementRule {

    @Override
    public About about() {
        return About.form("form-unused-source", Severity.NOTE, "A source that no clause cites",
                "A source is declared, but no clause cites it.");
    }

    @Override
    public boolean onlyIfAlways() {
        return true;
    }

    @Override
    public void check(Facts facts, Report report) {
        Set<String> cited = new LinkedHashSet<>();
        Clauses.of(facts.agreement()).forEach(it -> it.citations().forEach(citation -> cited.add(citation.source())));
        for (Source source : facts.agreement().sources()) {
            if (!cited.contains(source.id())) {
                report.add("sources." + source.id(),
                        "No clause cites the source " + source.id() + " (" + source.title() + ").",
                        "Cite it where it belongs, or take it out.");
            }
        }
    }
}
