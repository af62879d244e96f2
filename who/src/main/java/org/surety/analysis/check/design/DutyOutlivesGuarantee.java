package org.surety.analysis.check.design;

import java.util.LinkedHashSet;
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

/** A duty of the protected party goes on after the end of the agreement, and no duty to help it does. */
public final class DutyOutlivesGuarantee implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-duty-outlives-guarantee", Severity.NOTE, Gravity.LIFE,
                "A duty that outlives the guarantee",
                "A duty of the protected party goes on after the end of the agreement, and no duty of a guarantor "
                        + "that arises from an event does.");
    }

    @Override
    public void check(Facts facts, Report report) {
        List<Obligation> surviving = facts.agreement().obligations().stream().filter(it -> it.course().survives())
                .filter(it -> it.modality() == Modality.MUST || it.modality() == Modality.MUST_NOT).toList();
        boolean helpSurvives = surviving.stream()
                .anyMatch(it -> !it.on().isEmpty() && it.modality() == Modality.MUST
                        && facts.resolve(it.bearer()).stream().anyMatch(facts.guarantors()::contains));
        if (helpSurvives || facts.guarantors().isEmpty()) {
            return;
        }
        for (Obligation duty : surviving) {
            Set<String> bound = new LinkedHashSet<>(facts.resolve(duty.bearer()));
            bound.retainAll(facts.protectedParties());
            if (!bound.isEmpty()) {
                report.add(Facts.path(duty), MessageNames.quoted(duty.id()) + " goes on to bind "
                        + facts.names().all(bound) + " after release, exit and the end of the agreement, and no duty"
                        + " of a guarantor that arises from an event does.");
            }
        }
    }
}
