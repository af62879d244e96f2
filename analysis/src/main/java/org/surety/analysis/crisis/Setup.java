package org.surety.analysis.crisis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.crisis.conduct.Conducts;
import org.surety.analysis.crisis.conduct.Register;
import org.surety.analysis.crisis.exact.Goal;
import org.surety.analysis.crisis.exact.Lattice;
import org.surety.analysis.crisis.exact.Solver;
import org.surety.analysis.crisis.exact.Unfolding;
import org.surety.analysis.crisis.plan.Actor;
import org.surety.analysis.crisis.plan.Plan;
import org.surety.analysis.crisis.plan.PlanNode;
import org.surety.model.quantity.Hours;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Scenario;
import org.surety.semantics.Case;
import org.surety.semantics.State;

/**
 * A case and what a scenario assumes in it.
 *
 * @param root the case, whose trigger is met
 */
record Setup(Case root, Scenario scenario, Conducts conducts) {

    static Setup of(Case root, Scenario scenario) {
        return new Setup(root, scenario, new Conducts(root, scenario, new Register()));
    }

    /** The hour at which it is too late, or the end of time. */
    long deadline() {
        return scenario.faitAccompli().map(Hours::count).orElse(Long.MAX_VALUE);
    }

    Goal goal(Plan plan) {
        return Goal.enough(lattice(helpers(plan)), conducts::contributes);
    }

    /**
     * The probability of a goal where variables have the values {@code at}.
     *
     * @param hour by which it must come; {@code Long.MAX_VALUE} for any time
     * @throws org.surety.analysis.crisis.plan.Unfoldable if the structure does not allow dynamic programming
     */
    static double chance(Plan plan, Goal goal, long hour, double[] at) {
        Unfolding unfolding = new Unfolding(plan, goal);
        int root = unfolding.root(hour);
        return new Solver(unfolding.program()).solve(at).at(root);
    }

    Lattice lattice(Set<String> helpers) {
        List<Map<String, Ratio>> amounts = new ArrayList<>();
        helpers.forEach(it -> amounts.add(conducts.contributes(it)));
        return Lattice.of(scenario.enough(), amounts);
    }

    /** Everybody whose act is help at some step, in the order of the steps. */
    static Set<String> helpers(Plan plan) {
        Set<String> helpers = new LinkedHashSet<>();
        for (PlanNode.Act act : plan.acts()) {
            act.actors().stream()
                    .filter(it -> it.inFavour() == Actor.Part.HELPS || it.otherwise() == Actor.Part.HELPS)
                    .forEach(it -> helpers.add(it.party()));
        }
        return helpers;
    }

    /** Whether those who have helped have done enough; straight from the definition. */
    boolean isEnough(State state) {
        if (scenario.enough().isEmpty()) {
            return !state.helpers().isEmpty();
        }
        return scenario.enough().entrySet().stream().allMatch(needed -> {
            Ratio sum = Ratio.ZERO;
            for (String helper : state.helpers()) {
                sum = sum.plus(
                        Optional.ofNullable(conducts.contributes(helper).get(needed.getKey())).orElse(Ratio.ZERO));
            }
            return sum.compareTo(needed.getValue()) >= 0;
        });
    }
}
