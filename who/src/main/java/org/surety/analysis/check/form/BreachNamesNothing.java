package org.surety.analysis.check.form;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Obligation;
import org.surety.model.finding.Severity;

/** What follows from a breach is a single name, but there is no procedure of that name. */
public final class BreachNamesNothing implements AgreementRule {

    @Override
    public About about() {
        return About.form("form-breach-names-nothing", Severity.NOTE, "A consequence that is no procedure",
                "What follows from a breach is a single name, but there is no procedure of that name.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Obligation obligation : facts.agreement().obligations()) {
            obligation.onBreach()
                    .filter(it -> it.matches("[\\w.]+(-[\\w.]+)+") && facts.agreement().procedure(it).isEmpty())
                    .ifPresent(it -> report.add(Facts.path(obligation),
                            "A breach of " + MessageNames.quoted(obligation.id()) + " is said to lead to "
                                    + MessageNames.quoted(it)
                                    + ", but no procedure has that name, so it is taken for words.",
                            "Name a procedure, or use several words."));
        }
    }
}
