package org.surety.analysis.check.design;

import java.util.List;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Attacks;
import org.surety.analysis.check.rule.Deed;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Procedure;
import org.surety.model.finding.Severity;

/** If everybody keeps the agreement, what it leads to can still come arbitrarily late. */
public final class NoLatestHour implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-no-latest-hour", Severity.NOTE, Gravity.NO_TIME,
                "No hour by which help must have come",
                "If everybody keeps the agreement, what it leads to can still come arbitrarily late.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            List<Attacks.Attack> attacks =
                    facts.attacks(procedure).stream().filter(it -> it.verdict().possible()).toList();
            if (!attacks.isEmpty() && attacks.stream().allMatch(it -> it.verdict().window().isUnbounded())) {
                report.add(Facts.path(procedure),
                        "If all keep to the text, there is still no hour by which " + Deed.of(procedure).result()
                                + " under "
                                + MessageNames.quoted(procedure.id())
                                + " must have come: some step on every way to it has no limit.");
            }
        }
    }
}
