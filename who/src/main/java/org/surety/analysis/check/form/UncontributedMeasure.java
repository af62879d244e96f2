package org.surety.analysis.check.form;

import java.util.Set;
import java.util.TreeSet;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.Report;
import org.surety.analysis.check.rule.ScenarioFacts;
import org.surety.analysis.check.rule.ScenarioRule;
import org.surety.model.finding.Severity;

/** Help is to be enough in a measure of which nobody contributes anything. */
public final class UncontributedMeasure implements ScenarioRule {

    @Override
    public About about() {
        return About.form("form-uncontributed-measure", Severity.WARNING, "A need that nobody contributes to",
                "Help is to be enough in a measure of which nobody contributes anything.");
    }

    @Override
    public void check(ScenarioFacts facts, Report report) {
        Set<String> contributed = new TreeSet<>(facts.scenario().contributed());
        facts.scenario().enough().keySet().stream().sorted().filter(it -> !contributed.contains(it))
                .forEach(measure -> report.add("enough." + measure,
                        "Nobody contributes " + MessageNames.quoted(measure) + ", so help could never be enough"
                                + (contributed.isEmpty()
                                        ? "."
                                        : "; what is contributed: "
                                                + MessageNames.andQuoted(contributed.stream().toList())
                                                + "."),
                        "Say under behaviour who contributes how much of it, or take it out."));
    }
}
