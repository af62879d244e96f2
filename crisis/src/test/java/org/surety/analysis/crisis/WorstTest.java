package org.surety.analysis.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.surety.analysis.coalition.RandomCases;
import org.surety.analysis.crisis.answer.Bounds;
import org.surety.analysis.crisis.answer.CrisisAnswer;
import org.surety.analysis.crisis.answer.CrisisRequest;
import org.surety.analysis.crisis.answer.Method;
import org.surety.analysis.crisis.engine.ChosenAnswer;
import org.surety.analysis.crisis.engine.WorstAnswer;
import org.surety.analysis.crisis.explain.CaseSetup;
import org.surety.analysis.crisis.plan.Unfoldable;
import org.surety.model.scenario.Scenario;
import org.surety.semantics.Case;
import org.surety.semantics.TooLarge;

/**
 * Where parties choose, the search of the states and the tallies find the same least and greatest answer; what is
 * assumed lies between.
 */
class WorstTest {

    private static final int CASES = Integer.getInteger("surety.cases", 40);

    private static CrisisRequest request(String... players) {
        return new CrisisRequest(Map.of(), Method.Engine.WORST, Optional.empty(), List.of(), List.of(players),
                CrisisRequest.Simulation.USUAL, 10);
    }

    @Test
    void both_ways_agree() {
        int compared = 0;
        int moved = 0;
        for (long seed = 0; seed < CASES; seed++) {
            Case root = RandomCases.lively(seed);
            if (!root.trigger().isMet()) {
                continue;
            }
            Scenario scenario = RandomScenarios.of(seed, root);
            try {
                Bounds tallied =
                        new ChosenAnswer(root, scenario, request("BBB", "CCC"), "for a test").answer().inTime();
                CrisisAnswer answer = new WorstAnswer(CaseSetup.of(root, scenario), request("BBB", "CCC")).answer();
                Bounds searched = answer.inTime();
                if (answer.method().why().isEmpty() && tallied.tight()) {
                    assertThat(tallied.low()).as("seed %d: %s, %s", seed, tallied, searched)
                            .isCloseTo(searched.low(), within(1e-9));
                    assertThat(tallied.high()).as("seed %d: %s, %s", seed, tallied, searched)
                            .isCloseTo(searched.high(), within(1e-9));
                    compared++;
                    moved += tallied.high() - tallied.low() > 1e-6 ? 1 : 0;
                }
            } catch (Unfoldable | TooLarge leftOut) {
                continue;
            }
        }
        assertThat(compared).as("cases compared").isGreaterThan(CASES / 3);
        assertThat(moved).as("cases in which the choice matters").isGreaterThan(CASES / 20);
    }
}
