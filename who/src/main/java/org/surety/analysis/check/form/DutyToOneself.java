package org.surety.analysis.check.form;

import java.util.Set;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Obligation;
import org.surety.model.finding.Severity;

/** The only bearer of a duty is also the only party it is owed to. */
public final class DutyToOneself implements AgreementRule {

    @Override
    public About about() {
        return About.form("form-duty-to-oneself", Severity.WARNING, "A duty owed to oneself",
                "The only bearer of a duty is also the only party it is owed to.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Obligation obligation : facts.agreement().obligations()) {
            obligation.to().filter(it -> !facts.dependsOnEvent(it) && !facts.dependsOnEvent(obligation.bearer()))
                    .ifPresent(to -> {
                        Set<String> bearers = facts.resolve(obligation.bearer());
                        if (bearers.size() == 1 && bearers.equals(facts.resolve(to))) {
                            report.add(Facts.path(obligation),
                                    "By " + MessageNames.quoted(obligation.id()) + " " + facts.names().all(bearers)
                                            + " owes this to itself, so nobody else can claim it.",
                                    "Name the counterparty under to.");
                        }
                    });
        }
    }
}
