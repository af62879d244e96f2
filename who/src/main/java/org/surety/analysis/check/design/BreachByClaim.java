package org.surety.analysis.check.design;

import java.util.List;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Course;
import org.surety.model.agreement.Obligation;
import org.surety.model.finding.Severity;

/** The claim of one party that a duty is broken suspends duties or ends them. */
public final class BreachByClaim implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-breach-by-claim", Severity.WARNING, Gravity.LIFE,
                "An end by one party's claim",
                "The claim of one party that a duty is broken suspends duties or ends them.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Obligation duty : facts.agreement().obligations()) {
            Course.Breach breach = duty.course().breach();
            List<String> effects = breach.then().stream().map(BreachByClaim::effect).filter(it -> !it.isEmpty())
                    .distinct().toList();
            if (breach.foundBy() instanceof Course.FoundBy.EachForItself && !effects.isEmpty()) {
                report.add(Facts.path(duty), "Each of those to whom " + MessageNames.quoted(duty.id())
                        + " is owed finds for itself that it is broken, so the claim of one alone "
                        + String.join(" and ", effects) + ", also where the others dispute it.");
            }
        }
    }

    /** What a claim does to duties; empty where it only begins a procedure or brings duties back. */
    private static String effect(Course.Consequence consequence) {
        return switch (consequence) {
            case Course.Consequence.Suspends suspends -> "suspends duties";
            case Course.Consequence.Releases releases -> "releases from duties";
            case Course.Consequence.Expels expels -> "expels a party";
            case Course.Consequence.Ends ends -> "ends the agreement";
            case Course.Consequence.Voids voids -> "makes the agreement void";
            case Course.Consequence.Revives revives -> "";
            case Course.Consequence.SetsOff begins -> "";
        };
    }
}
