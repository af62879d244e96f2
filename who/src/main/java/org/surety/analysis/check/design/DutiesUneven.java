package org.surety.analysis.check.design;

import java.util.List;
import java.util.Set;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Obligation;
import org.surety.model.finding.Severity;

/**
 * What the protected party owes binds at all times; what is owed to it depends on an event or on somebody's judgement.
 */
public final class DutiesUneven implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-duties-uneven", Severity.NOTE, Gravity.SHARES,
                "Some duties at all times, others on an event",
                "What the protected party owes binds at all times; what is owed to it depends on an event or on "
                        + "somebody's judgement.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (String party : facts.protectedParties()) {
            List<Obligation> duties = facts.agreement().obligations().stream()
                    .filter(it -> it.modality() == Modality.MUST || it.modality() == Modality.MUST_NOT).toList();
            List<Obligation> owed = duties.stream()
                    .filter(it -> facts.resolve(it.bearer()).equals(Set.of(party)) && it.on().isEmpty()).toList();
            List<Obligation> owedTo =
                    duties.stream().filter(it -> it.to().filter(to -> facts.resolve(to).contains(party)).isPresent())
                            .filter(it -> !facts.resolve(it.bearer()).contains(party)).toList();
            if (!owed.isEmpty() && owedTo.stream().noneMatch(it -> it.on().isEmpty())) {
                report.add("parties." + party,
                        facts.names().of(party) + " owes " + owed.size() + (owed.size() == 1 ? " duty" : " duties")
                                + " at all times (" + MessageNames.andQuoted(owed.stream().map(Obligation::id).toList())
                                + "); of what is owed to it, "
                                + (owedTo.isEmpty()
                                        ? "nothing is a duty"
                                        : "all depends on an event (" + MessageNames.andQuoted(owedTo.stream()
                                                .map(Obligation::id).toList()) + ")")
                                + ".");
            }
        }
    }
}
