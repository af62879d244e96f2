package org.surety.analysis.check.design;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Status;
import org.surety.model.finding.Severity;

/** The text does not say what brings it into force. */
public final class NoEntryRule implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-no-entry-rule", Severity.NOTE, Gravity.LIFE,
                "No word on when it begins",
                "The text does not say what brings it into force.");
    }

    @Override
    public void check(Facts facts, Report report) {
        Status status = facts.agreement().status();
        if (facts.agreement().life().entry().isEmpty() && status != Status.IN_FORCE && status != Status.LAPSED
                && status != Status.POLITICAL) {
            report.add("life.entry",
                    "This text (" + status.word()
                            + ") does not say what brings it into force, so from when it holds is"
                            + " open.");
        }
    }
}
