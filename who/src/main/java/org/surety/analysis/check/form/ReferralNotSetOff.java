package org.surety.analysis.check.form;

import java.util.Collection;
import java.util.Optional;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.EventType;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.model.finding.Severity;

/** A matter is referred to a procedure of this agreement that none of the events here sets off. */
public final class ReferralNotSetOff implements AgreementRule {

    @Override
    public About about() {
        return About.form("form-referral-not-set-off", Severity.WARNING, "A referral to a procedure for other events",
                "A matter is referred to a procedure of this agreement that none of the events here sets off.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Procedure procedure : facts.agreement().procedures()) {
            for (Step step : procedure.steps()) {
                if (step instanceof Step.Refer refer) {
                    target(facts.agreement(), refer.to()).filter(it -> procedure.on().stream()
                            .noneMatch(kind -> kind.isAlso().stream().anyMatch(it.on()::contains)))
                            .ifPresent(it -> report.add(Facts.path(procedure, step),
                                    "The step " + MessageNames.quoted(step.id()) + " refers the matter to "
                                            + MessageNames.quoted(refer.to()) + ", which answers " + words(it.on())
                                            + " and not " + words(procedure.on())
                                            + ", so the referral always comes back without anything done.",
                                    "Refer to a procedure for such events, or let that one answer them too."));
                }
            }
        }
    }

    private static Optional<Procedure> target(Agreement agreement, String to) {
        int slash = to.indexOf('/');
        return slash < 0
                ? agreement.procedure(to)
                : Optional.ofNullable(agreement.imports().get(to.substring(0, slash)))
                        .flatMap(it -> it.procedure(to.substring(slash + 1)));
    }

    private static String words(Collection<EventType> kinds) {
        return MessageNames.or(kinds.stream().map(EventType::word).toList());
    }
}
