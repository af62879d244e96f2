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

/** Under the agreement an act always needs the decision or the act of somebody else first. */
public final class NobodyHelpsAlone implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-nobody-helps-alone", Severity.NOTE, Gravity.OTHERS_BLOCK,
                "Nobody may act by its own decision",
                "Under the agreement an act always needs the decision or the act of somebody else first.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            List<Attacks.Attack> attacks =
                    facts.attacks(procedure).stream().filter(it -> it.verdict().possible()).toList();
            if (!attacks.isEmpty()
                    && attacks.stream().allMatch(it -> it.verdict().alone().isEmpty())) {
                report.add(Facts.path(procedure),
                        "Under this agreement, by " + MessageNames.quoted(procedure.id())
                                + ", nobody may bring " + Deed.of(procedure).result()
                                + " by its own decision: every party needs the"
                                + " vote, the request or the act of another first."
                                + Deed.of(procedure).besides());
            }
        }
    }
}
