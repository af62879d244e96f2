package org.surety.analysis.check.design;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Names;
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
            Map<String, Set<String>> blockers = new LinkedHashMap<>();
            facts.attacks(procedure).forEach(it -> blockers.put(it.attacker(), it.blockers()));
            blockers.values().forEach(always::addAll);
            always.removeAll(facts.protectedParties());
            always.removeIf(party -> blockers.entrySet().stream()
                    .anyMatch(it -> !it.getKey().equals(party) && !it.getValue().contains(party)));
            Set<String> inOrder = new LinkedHashSet<>(facts.roll().everybody());
            inOrder.addAll(always);
            for (String party : inOrder) {
                if (always.contains(party)) {
                    report.each(Facts.path(procedure), facts.names().of(party),
                            "Whoever attacks, " + Report.WHO + " can by itself keep help under "
                                    + Names.quoted(procedure.id()) + " from coming.",
                            "Say what the others may do when it fails to agree or to act.");
                }
            }
        }
    }
}
