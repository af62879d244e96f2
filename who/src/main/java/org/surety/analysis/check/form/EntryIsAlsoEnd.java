package org.surety.analysis.check.form;

import java.util.List;
import java.util.stream.Stream;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Endings;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Life;
import org.surety.model.finding.Severity;

/** The same condition brings the agreement into force and ends, suspends or voids it. */
public final class EntryIsAlsoEnd implements AgreementRule {

    @Override
    public About about() {
        return About.form("form-entry-is-also-end", Severity.WARNING, "What begins it also ends it",
                "The same condition brings the agreement into force and ends, suspends or voids it.");
    }

    @Override
    public void check(Facts facts, Report report) {
        Life life = facts.agreement().life();
        for (Condition whole : life.entry()) {
            Condition begin = whole.withoutProvenance();
            Stream.of(life.release(), life.suspension(), life.voids()).flatMap(List::stream)
                    .filter(end -> end.withoutProvenance().equals(begin)).findFirst()
                    .ifPresent(end -> report.add("life", "The condition " + Endings.named(begin)
                            + " brings the agreement into force and also ends it, so it never holds.",
                            "One of the two needs mending."));
        }
    }
}
