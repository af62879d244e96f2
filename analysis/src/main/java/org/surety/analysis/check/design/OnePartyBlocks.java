package org.surety.analysis.check.design;

import java.util.LinkedHashSet;
import java.util.Set;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Procedure;
import org.surety.model.finding.Severity;

/** Whoever attacks, a party that is not the attacker can keep help from coming by itself. */
public final class OnePartyBlocks implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-one-party-blocks", Severity.WARNING, "One party that can block help",
                "Whoever attacks, a party that is not the attacker can keep help from coming by itself.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            Set<String> always = new LinkedHashSet<>();
            facts.attacks(procedure).forEach(it -> always.addAll(it.blockers()));
            always.removeIf(party -> facts.attacks(procedure).stream()
                    .anyMatch(it -> !it.attacker().equals(party) && !it.blockers().contains(party)));
            always.removeAll(facts.protectedParties());
            if (!always.isEmpty()) {
                report.add(Facts.path(procedure),
                        "Whoever attacks, " + facts.names().any(always) + " can by itself keep help under "
                                + procedure.id() + " from coming.",
                        "Let the others act without it when it fails to agree or to act.");
            }
        }
    }
}
