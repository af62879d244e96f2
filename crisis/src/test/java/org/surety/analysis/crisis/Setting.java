package org.surety.analysis.crisis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surety.analysis.crisis.behaviour.Behaviours;
import org.surety.analysis.crisis.behaviour.Parameters;
import org.surety.analysis.crisis.exact.CappedSums;
import org.surety.analysis.crisis.exact.ExactGoal;
import org.surety.analysis.crisis.graph.Chain;
import org.surety.analysis.crisis.graph.ChainBuilder;
import org.surety.analysis.crisis.graph.ChanceBehaviour;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Scenario;
import org.surety.semantics.Case;
import org.surety.semantics.State;

/** A random case and scenario with what the engines need. */
record Setting(Case root, Scenario scenario, Behaviours behaviours) {

    static Setting of(Case root, Scenario scenario) {
        return new Setting(root, scenario, new Behaviours(root, scenario, new Parameters()));
    }

    ExactGoal goal() {
        List<Map<String, Ratio>> all =
                root.agreement().parties().stream().map(it -> behaviours.contributes(it.id())).toList();
        return ExactGoal.enough(CappedSums.of(scenario.enough(), all), behaviours::contributes);
    }

    /** Straight from the definition: the contributions of those who have helped reach what is needed. */
    boolean isEnough(State state) {
        if (scenario.enough().isEmpty()) {
            return !state.helpers().isEmpty();
        }
        Map<String, Ratio> sums = new LinkedHashMap<>();
        state.helpers().forEach(
                it -> behaviours.contributes(it)
                        .forEach((measure, amount) -> sums.merge(measure, amount, Ratio::plus)));
        return scenario.enough().entrySet().stream()
                .allMatch(it -> sums.getOrDefault(it.getKey(), Ratio.ZERO).compareTo(it.getValue()) >= 0);
    }

    Chain chain(double[] at, long until, int most, Set<String> players) {
        return ChainBuilder.of(root, this::isEnough,
                new ChanceBehaviour(behaviours, parameters -> at.length == 0 ? parameters.middle() : at, players),
                until, most);
    }
}
