package org.surety.analysis.crisis.explain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.crisis.behaviour.Behaviours;
import org.surety.analysis.crisis.behaviour.Parameters;
import org.surety.analysis.crisis.exact.CappedSums;
import org.surety.analysis.crisis.exact.ExactGoal;
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
public record CaseSetup(Case root, Scenario scenario, Behaviours behaviours) {

    public static CaseSetup of(Case root, Scenario scenario) {
        return of(root, scenario, Map.of());
    }

    /**
     * As {@link #of(Case, Scenario)}, with one value for some assumptions.
     *
     * @param assumed assumptions that have one value instead of their range
     */
    public static CaseSetup of(Case root, Scenario scenario, Map<String, Ratio> assumed) {
        return new CaseSetup(root, scenario, new Behaviours(root, scenario, new Parameters(assumed)));
    }

    /** The hour at which it is too late, or the end of time. */
    public long deadline() {
        return scenario.faitAccompli().map(Hours::count).orElse(Long.MAX_VALUE);
    }

    public ExactGoal goal(Plan plan) {
        return ExactGoal.enough(lattice(helpers(plan)), behaviours::contributes);
    }

    /**
     * The probability of a goal where variables have the values {@code at}.
     *
     * @param hour by which it must come; {@code Long.MAX_VALUE} for any time
     * @throws org.surety.analysis.crisis.plan.Unfoldable if the structure does not allow dynamic programming
     */
    public static double chance(Plan plan, ExactGoal goal, long hour, double[] at) {
        Unfolding unfolding = new Unfolding(plan, goal);
        int root = unfolding.root(hour);
        return new Solver(unfolding.program()).solve(at).at(root);
    }

    public CappedSums lattice(Set<String> helpers) {
        List<Map<String, Ratio>> amounts = new ArrayList<>();
        helpers.forEach(it -> amounts.add(behaviours.contributes(it)));
        return CappedSums.of(scenario.enough(), amounts);
    }

    /** Everybody whose act is help at some step, in the order of the steps. */
    public static Set<String> helpers(Plan plan) {
        Set<String> helpers = new LinkedHashSet<>();
        for (PlanNode.Act act : plan.acts()) {
            act.actors().stream()
                    .filter(it -> it.inFavour() == Actor.Part.HELPS || it.otherwise() == Actor.Part.HELPS)
                    .forEach(it -> helpers.add(it.party()));
        }
        return helpers;
    }

    /** Whether those who have helped have done enough; straight from the definition. */
    public boolean isEnough(State state) {
        if (scenario.enough().isEmpty()) {
            return !state.helpers().isEmpty();
        }
        return scenario.enough().entrySet().stream().allMatch(needed -> {
            Ratio sum = Ratio.ZERO;
            for (String helper : state.helpers()) {
                sum = sum.plus(
                        Optional.ofNullable(behaviours.contributes(helper).get(needed.getKey())).orElse(Ratio.ZERO));
            }
            return sum.compareTo(needed.getValue()) >= 0;
        });
    }
}
