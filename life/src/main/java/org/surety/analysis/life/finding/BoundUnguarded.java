package org.surety.analysis.life.finding;

import java.util.List;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.analysis.life.Beginnings;
import org.surety.analysis.life.api.ExitWay;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Obligation;
import org.surety.model.finding.Severity;

/** Duties bind a party in a situation in which nothing in the text guards it. */
final class BoundUnguarded implements AgreementRule {

    private final Examination examination;

    BoundUnguarded(Examination examination) {
        this.examination = examination;
    }

    @Override
    public About about() {
        return About.design("design-bound-unguarded", Severity.WARNING, Gravity.LIFE,
                "Bound, and not guarded",
                "Duties bind a party in a situation in which nothing in the text guards it.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Beginnings.Bare it : examination.unguarded(facts).found()) {
            String clause = "obligations." + it.duties().getFirst();
            String binds = MessageNames.andQuoted(it.duties()) + (it.duties().size() == 1 ? " binds " : " bind ")
                    + facts.names().of(it.party());
            if (it.against().isEmpty()) {
                report.add(clause, "While " + binds
                        + ", no procedure of this text leads to help for it, whoever attacks it.");
            } else {
                report.add(clause, MessageNames.capital(binds) + " as soon as the agreement is in force between "
                        + facts.names().all(it.bound()) + " alone, and until others join nothing guards it against "
                        + facts.names().any(it.against()) + ".");
            }
        }
        done(facts, report);
    }

    /** What a party does for good stays done when others have ended the agreement. */
    private void done(Facts facts, Report report) {
        List<Obligation> duties = facts.agreement().obligations().stream().filter(it -> it.modality() == Modality.MUST
                && it.actions().stream().anyMatch(act -> Beginnings.isForGood(act.kind()))).toList();
        if (duties.isEmpty()) {
            return;
        }
        for (ExitWay way : examination.ends(facts).found()) {
            for (Obligation duty : duties) {
                if (facts.resolve(duty.bearer()).contains(way.protectedParty())) {
                    report.each(Facts.path(duty), facts.names().of(way.protectedParty()),
                            "What " + MessageNames.quoted(duty.id()) + " asks stays done, and without the consent of "
                                    + Report.WHO + " the agreement can end by acts of " + way.condition() + " ("
                                    + way.how() + "); nothing in this text guards it from then on.");
                }
            }
        }
    }
}
