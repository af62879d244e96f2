package org.surety.analysis.check.design;

import java.util.LinkedHashSet;
import java.util.Set;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Deed;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.AttackerTest;
import org.surety.model.agreement.Procedure;
import org.surety.model.finding.Severity;
import org.surety.semantics.Case;

/** The procedure answers only the acts of some; those of a party that is not among them set nothing off. */
public final class UnlistedAttacker implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-unlisted-attacker", Severity.WARNING, Gravity.NOT_SET_OFF,
                "Acts of some set nothing off",
                "The procedure answers only the acts of some; those of a party that is not among them set "
                        + "nothing off.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            for (String attacker : exempt(facts, procedure)) {
                report.each(Facts.path(procedure) + ".by", facts.names().of(attacker),
                        MessageNames.capital(Deed.of(procedure).event()) + " by " + Report.WHO + " does not set off "
                                + MessageNames.quoted(procedure.id()) + ": the text answers the acts of others only.");
            }
        }
    }

    private static Set<String> exempt(Facts facts, Procedure procedure) {
        Set<String> everybody = new LinkedHashSet<>(facts.membership().namedStates());
        everybody.add(Case.OUTSIDER);
        procedure.against().ifPresent(it -> everybody.removeAll(facts.resolve(it)));
        switch (procedure.by()) {
            case AttackerTest.Listed listed -> everybody.removeAll(facts.resolve(listed.attackers()));
            case AttackerTest.Through through -> everybody.removeAll(facts.resolve(through.attackers()));
            case AttackerTest.Outsider outsider -> everybody.remove(Case.OUTSIDER);
            case AttackerTest.NotListed not -> everybody.retainAll(facts.resolve(not.exempt()));
            case AttackerTest.Anyone anyone -> everybody.clear();
            case AttackerTest.Unspecified unspecified -> everybody.clear();
        }
        return everybody;
    }
}
