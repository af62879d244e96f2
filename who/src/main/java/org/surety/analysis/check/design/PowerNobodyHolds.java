package org.surety.analysis.check.design;

import java.util.Optional;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.DecisionRule;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Obligation;
import org.surety.model.finding.Severity;

/** A right or a veto is given to a set of parties that is empty. */
public final class PowerNobodyHolds implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-power-nobody-holds", Severity.WARNING, Gravity.OTHERS_BLOCK,
                "A power that nobody holds",
                "A right or a veto is given to a set of parties that is empty.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Obligation obligation : facts.agreement().obligations()) {
            boolean power = obligation.modality() == Modality.MAY || obligation.modality() == Modality.MAY_VETO;
            if (power && facts.isNobody(obligation.bearer())) {
                report.add(Facts.path(obligation),
                        "The right " + MessageNames.quoted(obligation.id()) + " belongs to "
                                + MessageNames.quoted(obligation.bearer().toString())
                                + ", and nobody is meant by that, so nobody can use it.");
            }
        }
        facts.rules().forEach((path, rule) -> rule.all().forEach(part -> holder(part).filter(facts::isNobody)
                .ifPresent(it -> report.add(path,
                        "The rule gives a say of its own to " + MessageNames.quoted(it.toString())
                                + ", and nobody is meant by that, so nobody can use it."))));
    }

    private static Optional<Members> holder(DecisionRule part) {
        return part.contents().named().filter(it -> it.role() == DecisionRule.Role.DECISIVE)
                .map(DecisionRule.Named::members);
    }
}
