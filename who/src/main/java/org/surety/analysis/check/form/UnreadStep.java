package org.surety.analysis.check.form;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.analysis.check.rule.ScenarioFacts;
import org.surety.analysis.check.rule.ScenarioRule;
import org.surety.model.finding.Severity;

/** A scenario says how a party behaves at a step that is never reached, or that asks nothing like it of the party. */
public final class UnreadStep implements ScenarioRule {

    @Override
    public About about() {
        return About.form("form-unread-step", Severity.WARNING, "An assumption for a step at which nothing reads it",
                "A scenario says how a party behaves at a step that is never reached, or that asks nothing like it of "
                        + "the party.");
    }

    @Override
    public void check(ScenarioFacts facts, Report report) {
        facts.unread().forEach(it -> {
            if (!it.step().isEmpty()) {
                report.add(it.path(), "Nothing reads " + MessageNames.andQuoted(it.keys()) + " of " + it.who() + " at "
                        + MessageNames.quoted(it.step())
                        + ": the step is never reached, does not ask that of it, or another entry always comes first.",
                        "See whether it is the right step, or take it out.");
            }
        });
    }
}
