package org.surety.analysis.crisis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surety.analysis.crisis.conduct.Conducts;
import org.surety.analysis.crisis.conduct.Register;
import org.surety.analysis.crisis.exact.Goal;
import org.surety.analysis.crisis.exact.Lattice;
import org.surety.analysis.crisis.graph.Chain;
import org.surety.analysis.crisis.graph.ChainBuilder;
import org.surety.analysis.crisis.graph.ChanceConduct;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Scenario;
import org.surety.semantics.Case;
import org.surety.semantics.State;

/** A random case and scenario with what the engines need. */
record Setting(Case root, Scenario scenario, Conducts conducts) {

    static Setting of(Case root, Scenario scenario) {
        return new Setting(root, scenario, new Conducts(root, scenario, new Register()));
    }

    Goal goal() {
        List<Map<String, Ratio>> all =
                root.agreement().parties().stream().map(it -> conducts.contributes(it.id())).toList();
        return Goal.enough(Lattice.of(scenario.enough(), all), conducts::contributes);
    }

    /** Straight from the definition: the contributions of those who have helped reach what is needed. */
    boolean isEnough(State state) {
        if (scenario.enough().isEmpty()) {
            return !state.helpers().isEmpty();
        }
        Map<String, Ratio> sums = new LinkedHashMap<>();
        state.helpers().forEach(
                it -> conducts.contributes(it).forEach((measure, amount) -> sums.merge(measure, amount, Ratio::plus)));
        return scenario.enough().entrySet().stream()
                .allMatch(it -> sums.getOrDefault(it.getKey(), Ratio.ZERO).compareTo(it.getValue()) >= 0);
    }

    Chain chain(double[] at, long until, int most, Set<String> players) {
        return ChainBuilder.of(root, this::isEnough,
                new ChanceConduct(conducts, register -> at.length == 0 ? register.middle() : at, players), until, most);
    }
}
