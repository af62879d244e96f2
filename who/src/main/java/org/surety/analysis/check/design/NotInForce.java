package org.surety.analysis.check.design;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.Report;
import org.surety.model.finding.Severity;

/** The agreement is not in force. */
public final class NotInForce implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-not-in-force", Severity.NOTE, Gravity.LIFE,
                "A text that binds nobody yet, or no more",
                "The agreement is not in force.");
    }

    @Override
    public void check(Facts facts, Report report) {
        switch (facts.agreement().status()) {
            case PROPOSED -> report.add("status",
                    "This is a proposal: nobody is bound by it. All answers are about what would hold if it"
                            + " were accepted as it stands.");
            case DRAFT -> report.add("status",
                    "This is a draft: nobody is bound by it. All answers are about what would hold if it were"
                            + " concluded as it stands.");
            case SIGNED -> report.add("status", "This text is signed but not in force: its duties do not yet bind.");
            case POLITICAL -> report.add("status",
                    "This is a political commitment that its signatories do not hold to be a treaty.");
            case LAPSED -> report.add("status",
                    "This agreement binds nobody any more. All answers are about what held while it was in force.");
            case IN_FORCE -> {
            }
        }
    }
}
