package org.surety.analysis.crisis;

import org.surety.analysis.crisis.behaviour.Parameters;
import org.surety.analysis.crisis.explain.CaseSetup;
import org.surety.analysis.crisis.graph.Chain;
import org.surety.analysis.crisis.graph.ChainBuilder;
import org.surety.analysis.crisis.graph.ChanceBehaviour;
import org.surety.model.scenario.Scenario;
import org.surety.semantics.Semantics;
import org.surety.semantics.State;

/**
 * The probability of enough help in time from a state of the kernel on, with every assumption at the middle of its
 * range: by going through the states that can follow. What happened before counts only as far as the state tells it.
 */
public final class FromHere {

    private static final int MOST_STATES = 20_000;
    /** Where a scenario names no hour at which it is too late: two years. */
    private static final long LONGEST = 2 * 365 * 24;

    private FromHere() {}

    /**
     * The probability, from 0 to 1; within two years where the scenario names no hour at which it is too late.
     *
     * @param scenario with everything it takes over from those it extends
     * @throws org.surety.semantics.TooLarge if more than 20,000 states can follow
     */
    public static double inTime(Scenario scenario, Semantics semantics, State state) {
        CaseSetup setup = CaseSetup.of(semantics.root(), scenario);
        long until = scenario.faitAccompli().map(it -> it.count()).orElse(state.now().count() + LONGEST);
        Chain chain = ChainBuilder.from(semantics, state, setup::isEnough,
                new ChanceBehaviour(setup.behaviours(), Parameters::middle, java.util.Set.of()), until, MOST_STATES);
        return Math.clamp(chain.by(until), 0, 1);
    }
}
