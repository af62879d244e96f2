package org.surety.analysis.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.surety.analysis.check.rule.CheckRule;
import org.surety.analysis.check.rule.Reads;
import org.surety.analysis.check.rule.Report;
import org.surety.analysis.check.rule.ScenarioFacts;
import org.surety.analysis.check.rule.ScenarioRule;
import org.surety.model.agreement.Family;
import org.surety.model.finding.Finding;
import org.surety.model.finding.SourceLocation;
import org.surety.model.scenario.Scenario;

/** Finds what is wrong with a scenario in view of the agreement that it is for. */
public final class ScenarioCheck {

    private ScenarioCheck() {}

    /**
     * What all rules find, by position.
     *
     * @param merged the scenario with everything that it takes over from the one it extends
     * @param own only what its file says
     * @param family the agreement
     * @param positions where in the file a clause stands
     */
    public static List<Finding> of(Scenario merged, Scenario own, Family family,
            Function<String, SourceLocation> positions) {
        List<Finding> findings = new ArrayList<>();
        boolean extending = own.base().isPresent();
        Reads.of(merged, extending, family, Subject.USUAL_READINGS).ifPresent(reads -> {
            ScenarioFacts facts = new ScenarioFacts(merged, own, extending, reads);
            for (CheckRule rule : Rules.all()) {
                if (rule instanceof ScenarioRule each) {
                    Report report = (clause, who, message, hint) -> findings.add(new Finding(rule.id(),
                            rule.about().severity(), clause, message.replace(Report.WHO, who), hint,
                            Optional.empty(), positions.apply(clause)));
                    each.check(facts, report);
                }
            }
        });
        findings.sort(Comparator.comparing(Finding::position).thenComparing(Finding::id)
                .thenComparing(Finding::clause));
        return findings;
    }
}
