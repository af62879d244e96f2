package org.surety.analysis.check.design;

import java.util.Set;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Life;
import org.surety.model.agreement.Status;
import org.surety.model.finding.Severity;

/** The agreement is not in force until each of several parties has done its part. */
public final class EntryHeldUp implements AgreementRule {

    @Override
    public About about() {
        return About.design("design-entry-held-up", Severity.NOTE, "One party can keep it from beginning",
                "The agreement is not in force until each of several parties has done its part.");
    }

    @Override
    public void check(Facts facts, Report report) {
        Life life = facts.agreement().life();
        if (facts.agreement().status() != Status.IN_FORCE && facts.agreement().status() != Status.LAPSED) {
            for (Life.Condition condition : life.entry()) {
                Set<String> who = condition.who().map(facts::resolve).orElse(Set.of());
                boolean each = condition.kind() == Life.Kind.RATIFICATION || condition.kind() == Life.Kind.REFERENDUM
                        || condition.kind() == Life.Kind.WITHDRAWAL_OF_FORCES;
                if (each && !who.isEmpty() && condition.what().isEmpty()) {
                    report.add("life.entry",
                            "The agreement does not begin before the " + condition.kind().word().replace('-', ' ')
                                    + " by "
                                    + facts.names().all(who)
                                    + (who.size() > 1
                                            ? "; each of them alone can keep it from beginning."
                                            : ", which alone can keep it from beginning."),
                            "Say what holds until then, or let it begin among those who are ready.");
                }
            }
        }
    }
}
