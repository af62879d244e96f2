package org.surety.analysis.check.design;

import java.util.LinkedHashSet;
import java.util.Set;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.AttackerTest;
import org.surety.model.agreement.Procedure;
import org.surety.model.finding.Severity;
import org.surety.semantics.Case;

/** The procedure answers only the acts of some; the attack of a party that is not among them sets nothing off. */
public final class UnlistedAttacker implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-unlisted-attacker", Severity.WARNING, "An attacker that sets nothing off",
                "The procedure answers only the acts of some; the attack of a party that is not among them sets "
                        + "nothing off.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            Set<String> parties = new LinkedHashSet<>(facts.roll().namedStates());
            procedure.against().ifPresent(it -> parties.removeAll(facts.resolve(it)));
            String whose;
            switch (procedure.by()) {
                case AttackerTest.Outsider outsider -> whose = facts.names().any(parties);
                case AttackerTest.Listed listed -> {
                    parties.removeAll(facts.resolve(listed.attackers()));
                    parties.add(Case.OUTSIDER);
                    whose = facts.names().any(parties);
                }
                case AttackerTest.NotListed exempt -> whose = facts.names().any(facts.resolve(exempt.exempt()));
                case AttackerTest.Through through -> {
                    parties.removeAll(facts.resolve(through.attackers()));
                    parties.add(Case.OUTSIDER);
                    whose = facts.names().any(parties);
                }
                case AttackerTest.Anyone anyone -> whose = "";
                case AttackerTest.Unspecified unspecified -> whose = "";
            }
            if (!whose.isEmpty() && !whose.equals("nobody")) {
                report.add(Facts.path(procedure) + ".by",
                        "An attack by " + whose + " does not set off " + procedure.id()
                                + ": the text answers the acts of others only.",
                        "Say by: anyone, or say what follows in these cases.");
            }
        }
    }
}
