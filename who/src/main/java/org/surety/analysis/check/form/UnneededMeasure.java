package org.surety.analysis.check.form;

import java.util.List;
import java.util.Map;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.analysis.check.rule.ScenarioFacts;
import org.surety.analysis.check.rule.ScenarioRule;
import org.surety.model.finding.Severity;
import org.surety.model.scenario.Behaviour;

/** A party contributes a measure of which the scenario needs nothing for help to be enough. */
public final class UnneededMeasure implements ScenarioRule {

    @Override
    public About about() {
        return About.form("form-unneeded-measure", Severity.WARNING, "A contribution that nothing needs",
                "A party contributes a measure of which the scenario needs nothing for help to be enough.");
    }

    @Override
    public void check(ScenarioFacts facts, Report report) {
        Map<String, ?> enough = facts.scenario().enough();
        // What others extend may say what each party contributes of a measure that only one of them needs.
        for (Behaviour entry : facts.extending() ? facts.own().behaviours() : List.<Behaviour>of()) {
            entry.contributes().keySet().stream().sorted().filter(it -> !enough.containsKey(it))
                    .forEach(measure -> report.add("behaviour." + entry.who() + ".contributes." + measure,
                            entry.who() + " contributes " + MessageNames.quoted(measure) + ", but "
                                    + (enough.isEmpty()
                                            ? "one act of help is enough here, whatever it contributes."
                                            : "only "
                                                    + MessageNames.andQuoted(enough.keySet().stream().sorted().toList())
                                                    + (enough.size() > 1 ? " are" : " is")
                                                    + " needed for help to be enough."),
                            "Name the measure under enough, or take it out."));
        }
    }
}
