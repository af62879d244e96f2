package org.surety.analysis.check.design;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Procedure;
import org.surety.model.finding.Severity;

/** What follows from attacks, or in every situation, was not examined as a whole, because that would take too long. */
public final class NotExamined implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-not-examined", Severity.NOTE, Gravity.RECORD,
                "Too large to examine",
                "What follows from attacks, or in every situation, was not examined as a whole, because that would "
                        + "take too long.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            facts.notExamined(procedure)
                    .ifPresent(it -> report.add(Facts.path(procedure),
                            "What follows from attacks under " + MessageNames.quoted(procedure.id())
                                    + " was not examined for every attacker: " + it + "."));
        }
    }
}
