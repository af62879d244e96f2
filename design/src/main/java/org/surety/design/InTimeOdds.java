package org.surety.design;

import java.util.function.ToDoubleFunction;
import org.surety.analysis.crisis.Bounds;
import org.surety.analysis.crisis.Crisis;
import org.surety.analysis.crisis.CrisisRequest;
import org.surety.model.agreement.Family;
import org.surety.model.scenario.Scenario;
import org.surety.semantics.Case;

/** The exact engine of crisis. */
final class InTimeOdds implements Odds {

    private final Scenario scenario;

    InTimeOdds(Scenario scenario) {
        this.scenario = scenario;
    }

    @Override
    public double middle(Case root) {
        return bounds(root).middle();
    }

    @Override
    public double at(Case root, ToDoubleFunction<String> share) {
        return middle(root);
    }

    @Override
    public Bounds bounds(Case root) {
        return Crisis.of(Family.of(root.agreement()), scenario, CrisisRequest.EXACT).stream()
                .filter(it -> it.procedure().equals(root.procedure().id())).findFirst().orElseThrow().answer().inTime();
    }
}
