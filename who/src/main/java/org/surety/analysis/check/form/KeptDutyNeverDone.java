package org.surety.analysis.check.form;

import java.util.Set;
import java.util.stream.Collectors;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Obligation;
import org.surety.model.finding.Severity;
import org.surety.semantics.life.Contrary;

/** A condition waits until a duty has been done that is kept and never done (L9). */
public final class KeptDutyNeverDone implements AgreementRule {

    @Override
    public About about() {
        return About.form("form-kept-duty-never-done", Severity.WARNING, "A duty that is never done",
                "A condition waits until a duty has been done that is kept at all times and never done.");
    }

    @Override
    public void check(Facts facts, Report report) {
        Set<String> awaited = facts.instrument().conditions().stream().flatMap(Condition::all)
                .filter(Condition.Done.class::isInstance).map(it -> ((Condition.Done) it).duty())
                .collect(Collectors.toSet());
        for (Obligation duty : facts.agreement().obligations()) {
            if (awaited.contains(duty.id()) && Contrary.isKept(duty)) {
                report.add(Facts.path(duty),
                        "The duty " + MessageNames.quoted(duty.id())
                                + " is one to be kept, so it is never done, and what waits for that never comes about.",
                        "If it is something to be done once, give it a \"deadline\", or a \"within\" and \"from\";"
                                + " otherwise wait for something else.");
            }
        }
    }
}
