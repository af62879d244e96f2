package org.surety.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.analysis.crisis.behaviour.Behaviours;
import org.surety.analysis.crisis.behaviour.Parameters;
import org.surety.analysis.crisis.exact.CappedSums;
import org.surety.analysis.crisis.exact.ExactGoal;
import org.surety.analysis.crisis.plan.Plan;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Reading;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Scenario;
import org.surety.semantics.Case;
import org.surety.text.Library;
import org.surety.text.SourceFile;
import org.surety.text.read.AgreementReader;
import org.surety.text.read.ScenarioReader;

/**
 * A member of the family, read from its files and laid out.
 *
 * @param at the value of every variable
 */
record FamilyCase(Plan plan, ExactGoal goal, double[] at) {

    static FamilyCase of(int size) {
        FamilyFiles files = new FamilyFiles(size);
        SourceFile file = new SourceFile(files.id() + ".yaml", files.agreement());
        Library library = id -> id.equals(files.id()) ? Optional.of(file) : Optional.empty();
        var agreements = AgreementReader.read(file, library);
        var scenarios = ScenarioReader.read(new SourceFile("family.scenario.yaml", files.scenario()), library);
        Agreement agreement = agreements.value()
                .orElseThrow(() -> new IllegalStateException(agreements.findings().toString()))
                .under(Reading.ONLY);
        Scenario scenario = scenarios.value()
                .orElseThrow(() -> new IllegalStateException(scenarios.findings().toString())).scenario();
        Case root = Case.of(agreement, "assistance", scenario.incident().orElseThrow());
        Behaviours behaviours = new Behaviours(root, scenario, new Parameters());
        Plan plan = Plan.of(root, behaviours);
        List<Map<String, Ratio>> contributions =
                agreement.parties().stream().map(it -> behaviours.contributes(it.id())).toList();
        ExactGoal goal = ExactGoal.enough(CappedSums.of(scenario.enough(), contributions), behaviours::contributes);
        return new FamilyCase(plan, goal, behaviours.parameters().middle());
    }
}
