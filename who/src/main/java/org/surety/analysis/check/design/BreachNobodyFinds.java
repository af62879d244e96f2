package org.surety.analysis.check.design;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Course;
import org.surety.model.agreement.Obligation;
import org.surety.model.finding.Severity;

/** Something follows from a breach, and the text does not say who finds that there is one. */
public final class BreachNobodyFinds implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-breach-nobody-finds", Severity.NOTE, Gravity.LIFE,
                "A consequence that nobody sets going",
                "Something follows from the breach of a duty, and the text does not say who finds that there is one; or"
                        + " it names a procedure, or a step of one, that puts nothing to a vote.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Obligation duty : facts.agreement().obligations()) {
            Course.Breach breach = duty.course().breach();
            if (breach.foundBy() instanceof Course.FoundBy.Procedure by
                    && facts.agreement().procedure(by.name()).isPresent()
                    && facts.agreement().procedure(by.name()).get().reachable().stream().noneMatch(by::isBy)) {
                report.add(Facts.path(duty), "That " + MessageNames.quoted(duty.id()) + " is broken is to be found by "
                        + MessageNames.quoted(by.path()) + ", where nothing is put to a vote; only a vote finds it.");
            }
            if (!breach.then().isEmpty() && breach.foundBy() instanceof Course.FoundBy.Unspecified) {
                report.add(Facts.path(duty), "The text says what follows when " + MessageNames.quoted(duty.id())
                        + " is broken, and not who finds that it was, so whether it follows stays open as long as"
                        + " the parties differ.");
            }
        }
    }
}
