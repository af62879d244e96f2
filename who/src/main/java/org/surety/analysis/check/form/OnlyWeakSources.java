package org.surety.analysis.check.form;

import java.util.List;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.ClauseSources;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Source;
import org.surety.model.finding.Severity;

/** Every source of the clause was read through an aggregator, a mirror or a partisan outlet. */
public final class OnlyWeakSources implements AgreementRule {

    @Override
    public About about() {
        return About.form("form-only-weak-sources", Severity.NOTE, "A clause that rests on weak sources only",
                "Every source of the clause was read through an aggregator, a mirror or a partisan outlet.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (ClauseSources.Clause clause : ClauseSources.of(facts.agreement())) {
            List<Source> sources = clause.sources(facts.agreement());
            if (!sources.isEmpty() && sources.stream().allMatch(Source::weak)) {
                report.add(clause.path(),
                        clause.path() + " rests only on "
                                + MessageNames.andQuoted(sources.stream().map(Source::id).distinct().toList())
                                + ", marked as weak: read through an aggregator, a mirror or a partisan outlet.",
                        "Replace it by the text itself or by a better report.");
            }
        }
    }
}
