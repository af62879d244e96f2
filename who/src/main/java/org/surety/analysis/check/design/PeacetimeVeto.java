package org.surety.analysis.check.design;

import java.util.Optional;
import java.util.Set;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Obligation;
import org.surety.model.finding.Severity;

/** Others can forbid, at all times, what a party does to prepare for its own defence. */
public final class PeacetimeVeto implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-peacetime-veto", Severity.WARNING, Gravity.SHARES,
                "Consent that is needed at all times",
                "Others can forbid, at all times, what a party does to prepare for its own defence.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Obligation obligation : facts.agreement().obligations()) {
            boolean veto = obligation.modality() == Modality.MAY_VETO;
            Optional<Members> holders = veto ? Optional.of(obligation.bearer()) : obligation.consentOf();
            Set<String> bound = facts
                    .resolve(veto ? obligation.to().orElse(Members.of(Members.Kind.PROTECTED)) : obligation.bearer());
            if (obligation.on().isEmpty()) {
                holders.map(facts::resolve).orElse(Set.of()).stream().filter(it -> !bound.contains(it))
                        .forEach(holder -> report.each(
                                Facts.path(obligation), facts.names().of(holder),
                                "At all times " + Report.WHO + " can keep "
                                        + facts.names().all(bound) + " from this: "
                                        + MessageNames.and(obligation.actions().stream().map(Object::toString).toList())
                                        + ", whatever any of them does later."));
            }
        }
    }
}
