package org.surety.analysis.crisis;

import java.util.Set;
import org.surety.analysis.crisis.behaviour.Parameters;
import org.surety.analysis.crisis.explain.CaseSetup;
import org.surety.analysis.crisis.graph.ChanceBehaviour;
import org.surety.analysis.crisis.graph.OnwardChances;
import org.surety.model.scenario.Scenario;
import org.surety.semantics.Semantics;
import org.surety.semantics.State;

/**
 * The probability of enough help in time from states of one case on, with every assumption at the middle of its range:
 * by going through the states that can follow. What happened before counts only as far as the state tells it.
 */
public final class FromHere {

    private static final int MOST_STATES = 100_000;
    /** Where a scenario names no hour at which it is too late: two years. */
    private static final long LONGEST = 2 * 365 * 24;

    private final OnwardChances chances;

    /**
     * Of one case.
     *
     * @param scenario with everything it takes over from those it extends
     */
    public FromHere(Scenario scenario, Semantics semantics) {
        CaseSetup setup = CaseSetup.of(semantics.root(), scenario);
        this.chances = new OnwardChances(semantics, setup::isEnough,
                new ChanceBehaviour(setup.behaviours(), Parameters::middle, Set.of()),
                scenario.faitAccompli().map(it -> it.count()).orElse(LONGEST), MOST_STATES);
    }

    /**
     * The probability, from 0 to 1; within two years of the event where the scenario names no hour at which it is too
     * late.
     *
     * @throws org.surety.semantics.TooLarge if more than 100,000 states can follow that were not gone through before,
     * or did so from an earlier state in the same steps
     */
    public double inTime(State state) {
        return chances.from(state);
    }
}
