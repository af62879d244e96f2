package org.surety.analysis.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.surety.analysis.coalition.RandomCases;
import org.surety.analysis.crisis.graph.Chain;
import org.surety.semantics.Case;
import org.surety.semantics.Semantics;
import org.surety.semantics.State;
import org.surety.semantics.TooLarge;

/** The odds from states in the middle of a run, on agreements and scenarios made by chance. */
class FromHereTest {

    private static final int CASES = 100;
    private static final int MOST_STATES = 2000;

    /** Forward through the chain and backwards from the end, at every hour at which a case can be too late. */
    @Test
    void fromTheBeginningAsTheChainHasIt() {
        int chancy = 0;
        for (long seed = 0; seed < CASES; seed++) {
            Case root = RandomCases.lively(seed);
            if (!root.trigger().isMet()) {
                continue;
            }
            Setting setting = Setting.of(root, RandomScenarios.withRanges(seed, root));
            Semantics semantics = Semantics.of(root);
            long until = setting.scenario().faitAccompli().orElseThrow().count();
            try {
                double chance = setting.chain(new double[0], until, MOST_STATES, Set.of()).by(until);
                assertThat(new FromHere(setting.scenario(), semantics).inTime(semantics.start().state()))
                        .as("seed %d", seed).isCloseTo(chance, within(1e-12));
                chancy += chance > 0 && chance < 1 ? 1 : 0;
            } catch (TooLarge large) {
                // As many as the chain can have are few here.
            }
        }
        assertThat(chancy).isGreaterThan(CASES / 10);
    }

    /** What was asked before changes no answer, in whatever order states are asked about. */
    @Test
    void whatWasAskedBeforeChangesNothing() {
        int different = 0;
        for (long seed = 0; seed < CASES; seed++) {
            Case root = RandomCases.lively(seed);
            if (!root.trigger().isMet()) {
                continue;
            }
            Setting setting = Setting.of(root, RandomScenarios.of(seed, root));
            Semantics semantics = Semantics.of(root);
            try {
                Chain chain = setting.chain(new double[0], 40, MOST_STATES, Set.of());
                List<State> asked = new ArrayList<>();
                SplittableRandom random = new SplittableRandom(seed);
                for (int i = 0; i < 5; i++) {
                    asked.add(chain.nodes().get(random.nextInt(chain.nodes().size())).state());
                }
                FromHere shared = new FromHere(setting.scenario(), semantics);
                for (State state : asked) {
                    double alone = new FromHere(setting.scenario(), semantics).inTime(state);
                    assertThat(shared.inTime(state)).as("seed %d, %s", seed, state).isEqualTo(alone);
                    different += alone > 0 && alone < 1 ? 1 : 0;
                }
            } catch (TooLarge large) {
                // As above.
            }
        }
        assertThat(different).isGreaterThan(CASES / 10);
    }
}
