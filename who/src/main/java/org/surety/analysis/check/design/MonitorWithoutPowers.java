package org.surety.analysis.check.design;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Gravity;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Party;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Role;
import org.surety.model.agreement.Step;
import org.surety.model.finding.Severity;

/** A monitor takes part in no finding, vote or act and has no right of its own. */
public final class MonitorWithoutPowers implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-monitor-without-powers", Severity.NOTE, Gravity.SHARES,
                "A monitor on which nothing depends",
                "A monitor takes part in no finding, vote or act and has no right of its own.");
    }

    @Override
    public void check(Facts facts, Report report) {
        for (Party party : facts.agreement().parties()) {
            if (party.role() == Role.MONITOR && !hasPart(facts, party.id())) {
                report.add("parties." + party.id(),
                        facts.names().of(party.id()) + " is to monitor, and no step and no right of the text is its"
                                + " own: nothing that the text provides for depends on what it sees.");
            }
        }
    }

    private static boolean hasPart(Facts facts, String monitor) {
        for (Procedure procedure : facts.agreement().procedures()) {
            for (Step step : procedure.steps()) {
                boolean takesPart = step instanceof Step.Vote vote
                        ? facts.poll(vote).filter(it -> it.voters().contains(monitor)).isPresent()
                        : step.parties().map(it -> facts.resolve(it).contains(monitor)).orElse(false);
                if (takesPart) {
                    return true;
                }
            }
        }
        return facts.agreement().obligations().stream().anyMatch(it -> facts.resolve(it.bearer()).contains(monitor));
    }
}
