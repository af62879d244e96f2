package org.surety.design.judge;

import org.surety.analysis.crisis.InTime;
import org.surety.analysis.crisis.answer.Bounds;
import org.surety.model.scenario.Scenario;
import org.surety.semantics.Case;

/** The engines of crisis. */
public final class InTimeOdds implements Odds {

    private final InTime inTime;

    InTimeOdds(Scenario scenario) {
        this.inTime = new InTime(scenario);
    }

    @Override
    public double middle(Case root) {
        return inTime.middle(root);
    }

    @Override
    public double at(Case root, DrawnSetting setting) {
        return inTime.at(root, variable -> setting.share(variable.entry(), variable.party()));
    }

    @Override
    public Bounds bounds(Case root) {
        return inTime.bounds(root);
    }
}
