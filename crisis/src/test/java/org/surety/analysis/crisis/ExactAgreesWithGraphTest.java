package org.surety.analysis.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.surety.analysis.coalition.RandomCases;
import org.surety.analysis.crisis.exact.Program;
import org.surety.analysis.crisis.exact.Solver;
import org.surety.analysis.crisis.exact.Unfolding;
import org.surety.analysis.crisis.graph.Chain;
import org.surety.analysis.crisis.plan.Plan;
import org.surety.analysis.crisis.plan.StepLimit;
import org.surety.analysis.crisis.plan.Stretch;
import org.surety.analysis.crisis.plan.Unfoldable;
import org.surety.semantics.Case;
import org.surety.semantics.TooLarge;

/**
 * Dynamic programming and the states of the kernel give the same probabilities, on agreements and scenarios made by
 * chance. Cases that do not fold, or are too large to search, are left out and counted. More cases:
 * {@code -Dsurety.cases=20000}.
 */
class ExactAgreesWithGraphTest {

    private static final int CASES = Integer.getInteger("surety.cases", 2000);
    private static final int MOST_STATES = 4000;
    private static final long[] HOURS = {0, 1, 5, 12, 17, 24, 40};
    private static final long LAST = HOURS[HOURS.length - 1];

    @Test
    void by_every_hour() {
        int compared = 0;
        int positive = 0;
        int ended = 0;
        TreeMap<String, Integer> left = new TreeMap<>();
        for (long seed = 0; seed < CASES; seed++) {
            Case root = seed % 8 == 0
                    ? RandomCases.worded(seed)
                    : seed % 4 == 0 ? RandomCases.of(seed) : RandomCases.lively(seed);
            if (!root.trigger().isMet()) {
                continue;
            }
            Setting setting = Setting.of(root, RandomScenarios.of(seed, root));
            try {
                Compared one = compare(seed, setting);
                positive += one.chancy() ? 1 : 0;
                ended += one.ended() ? 1 : 0;
                compared++;
            } catch (Unfoldable unfoldable) {
                left.merge(unfoldable.why().replaceAll("[A-Z]{3}|s[0-9]", "_"), 1, Integer::sum);
            } catch (TooLarge large) {
                left.merge(large.what(), 1, Integer::sum);
            }
        }
        assertThat(compared).as("cases compared; left out: %s", left).isGreaterThan(CASES * 65 / 100);
        assertThat(positive).as("cases of %d in which something depends on chance; left out %s", compared, left)
                .isGreaterThan(CASES * 18 / 100);
        assertThat(ended).as("cases of %d in which nothing changes after hour %d", compared, LAST)
                .isGreaterThan(CASES * 20 / 100);
    }

    /**
     * Cases that were compared.
     *
     * @param chancy whether something depends on chance
     * @param ended whether nothing changes after the last hour, so that any time could be compared with it
     */
    private record Compared(boolean chancy, boolean ended) {}

    private static Compared compare(long seed, Setting setting) {
        Plan plan = Plan.of(setting.root(), setting.behaviours());
        Unfolding unfolding = new Unfolding(plan, setting.goal());
        int[] roots = new int[HOURS.length];
        for (int i = 0; i < HOURS.length; i++) {
            roots[i] = unfolding.root(HOURS[i]);
        }
        int ever = unfolding.root(StepLimit.ENDLESS);
        Program program = unfolding.program();
        double[] at = setting.behaviours().parameters().middle();
        Solver solver = new Solver(program).solve(at);
        Chain chain = setting.chain(at, LAST, MOST_STATES, Set.of());
        boolean chancy = false;
        for (int i = 0; i < HOURS.length; i++) {
            double exact = solver.at(roots[i]);
            assertThat(exact).as("seed %d by %d%n%s%n%s", seed, HOURS[i],
                    setting.root().agreement().procedures(), setting.scenario().behaviours())
                    .isCloseTo(chain.by(HOURS[i]), within(1e-12));
            chancy |= exact > 0 && exact < 1;
        }
        Stretch stretch = Stretch.of(plan, at);
        boolean ended = !stretch.endless() && stretch.fixed() <= LAST;
        if (ended) {
            assertThat(solver.at(ever)).as("seed %d at any time%n%s%n%s", seed, setting.root().agreement().procedures(),
                    setting.scenario().behaviours()).isCloseTo(chain.by(LAST), within(1e-12));
        }
        return new Compared(chancy, ended);
    }
}
