package org.surety.analysis.life.finding;

import java.util.List;
import java.util.Map;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.analysis.life.entry.WaitingCircles;
import org.surety.model.finding.Severity;

/** Acts, under this text or with others, each of which waits for another of them. */
final class CircleOfWaiting implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-circle-of-waiting", Severity.WARNING, Gravity.LIFE,
                "Acts that wait for each other",
                "Acts, under this text or with others, each of which waits for another of them.");
    }

    @Override
    public void check(Facts facts, Report report) {
        String own = facts.agreement().id();
        for (List<WaitingCircles.Waiting> circle : WaitingCircles.waiting(facts.instrument(), Map.of())) {
            circle.stream().filter(it -> it.text().equals(own)).findFirst().ifPresent(first -> report.add(
                    first.what().map(it -> "obligations." + it).orElse("life.entry"),
                    circle.size() == 1
                            ? MessageNames.capital(named(first, own)) + " waits for itself, so that it never comes."
                            : "Each of these waits for another of them, so that none of them can come first: "
                                    + MessageNames.and(circle.stream().map(it -> named(it, own)).toList()) + "."));
        }
    }

    private static String named(WaitingCircles.Waiting act, String own) {
        String what = act.what().map(MessageNames::quoted).orElse("consent");
        return act.text().equals(own)
                ? act.what().isPresent() ? what : "consent to this agreement"
                : what + (act.what().isPresent() ? " of " : " to ") + act.text();
    }
}
