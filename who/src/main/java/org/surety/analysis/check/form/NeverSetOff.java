package org.surety.analysis.check.form;

import java.util.Optional;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.AttackerTest;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Territory;
import org.surety.model.finding.Severity;

/** Nobody is protected by the procedure, or nobody's act counts, or no place does. */
public final class NeverSetOff implements AgreementRule {

    @Override
    public About about() {
        return About.form("form-never-set-off", Severity.WARNING, "A procedure that no event can set off",
                "Nobody is protected by the procedure, or nobody's act counts, or no place does.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            String path = Facts.path(procedure);
            procedure.against().filter(facts::isNobody)
                    .ifPresent(it -> report.add(path, "The procedure " + MessageNames.quoted(procedure.id())
                            + " answers an event against " + MessageNames.quoted(it.toString())
                            + ", and nobody is meant by that, so no event can set it off."));
            listed(procedure.by()).filter(facts::isNobody)
                    .ifPresent(it -> report.add(path, "The procedure " + MessageNames.quoted(procedure.id())
                            + " answers only what " + MessageNames.quoted(it.toString())
                            + " does, and nobody is meant by that, so no event can set it off."));
            if (procedure.territory() instanceof Territory.Areas areas && !areas.only().isEmpty()
                    && areas.except().containsAll(areas.only())) {
                report.add(path, "Every place where " + MessageNames.quoted(procedure.id())
                        + " applies is also excepted from it, so no event can set it off.");
            }
            if (procedure.start().steps().isEmpty()) {
                report.add(path, "The procedure " + MessageNames.quoted(procedure.id())
                        + " starts with no step, so nothing follows whatever happens.");
            }
        }
    }

    private static Optional<Members> listed(AttackerTest test) {
        return switch (test) {
            case AttackerTest.Listed listed -> Optional.of(listed.attackers());
            case AttackerTest.Through through -> Optional.of(through.attackers());
            default -> Optional.empty();
        };
    }
}
