package org.surety.analysis.check.design;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Absence;
import org.surety.model.agreement.Body;
import org.surety.model.finding.Severity;

/** A member that does not vote counts as against, or is waited for. */
public final class AbsenceBlocks implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-absence-blocks", Severity.NOTE, Gravity.OTHERS_BLOCK,
                "Staying away is enough to block",
                "A member that does not vote counts as against, or is waited for.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Body body : facts.agreement().bodies()) {
            if (body.absence() == Absence.AGAINST) {
                report.add("bodies." + body.id(),
                        "In " + MessageNames.quoted(body.id())
                                + " a member that stays away counts as against, so it need not say no to"
                                + " block.");
            } else if (body.absence() == Absence.AWAITED) {
                report.add("bodies." + body.id(),
                        "In " + MessageNames.quoted(body.id())
                                + " a vote waits for every member, so staying away holds it up until the limit"
                                + " of the step passes, and for ever where there is none.");
            }
        }
    }
}
