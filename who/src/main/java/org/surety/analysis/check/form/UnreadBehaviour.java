package org.surety.analysis.check.form;

import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.analysis.check.rule.ScenarioFacts;
import org.surety.analysis.check.rule.ScenarioRule;
import org.surety.model.finding.Severity;

/** A scenario says of a party what no step of the agreement ever asks of it. */
public final class UnreadBehaviour implements ScenarioRule {

    @Override
    public About about() {
        return About.form("form-unread-behaviour", Severity.WARNING, "An assumption that nothing reads",
                "A scenario says of a party what no step of the agreement ever asks of it.");
    }

    @Override
    public void check(ScenarioFacts facts, Report report) {
        facts.unread().forEach(it -> {
            if (it.step().isEmpty()) {
                if (it.isAll()) {
                    report.add(it.path(), "Nothing reads what is assumed of " + it.who()
                            + ": it never votes, acts or talks in any step, or another entry always comes first.",
                            "See whether the name is right, or take the entry out.");
                } else {
                    it.keys()
                            .forEach(key -> report.add(it.path() + "." + key,
                                    "Nothing reads " + MessageNames.quoted(key)
                                            + " of " + it.who()
                                            + ": no step ever asks it of it, or another entry always comes first.",
                                    "Take it out, or see whether it was meant for somebody else."));
                }
            }
        });
    }
}
