package org.surety.analysis.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surety.analysis.coalition.RandomCases;
import org.surety.analysis.crisis.exact.ExactGoal;
import org.surety.analysis.crisis.exact.Unfolding;
import org.surety.analysis.crisis.graph.Chain;
import org.surety.analysis.crisis.plan.Plan;
import org.surety.analysis.crisis.plan.StepLimit;
import org.surety.analysis.crisis.plan.Unfoldable;
import org.surety.analysis.crisis.simulate.Interval;
import org.surety.analysis.crisis.simulate.Sample;
import org.surety.analysis.crisis.simulate.Simulation;
import org.surety.analysis.crisis.simulate.SimulationOrder;
import org.surety.semantics.Case;
import org.surety.semantics.TooLarge;

/**
 * Drawn runs give the probabilities of the states of the kernel, on agreements and scenarios made by chance, those
 * included that do not fold. Everything follows from fixed seeds. More cases: {@code -Dsurety.cases=20000}.
 */
class SimulationAgreesTest {

    private static final int CASES = Integer.getInteger("surety.cases", 150);
    private static final int MOST_STATES = 4000;
    private static final long[] HOURS = {0, 5, 12, 24, 40};
    private static final double CONFIDENCE = 0.99;

    private int checked;
    private int missed;
    private int forksInReferrals;
    private int waiting;

    @Test
    void intervals_hold_as_often_as_promised_and_certainties_always() {
        TreeMap<String, Integer> left = new TreeMap<>();
        for (long seed = 0; seed < CASES; seed++) {
            Case root = RandomCases.lively(seed + 70_000);
            if (root.trigger().isMet()) {
                try {
                    compare(seed, Setting.of(root, RandomScenarios.of(seed, root)));
                } catch (Unfoldable unfoldable) {
                    left.merge(unfoldable.why().replaceAll("[A-Z]{3}|s[0-9]", "_"), 1, Integer::sum);
                } catch (TooLarge large) {
                    left.merge(large.what(), 1, Integer::sum);
                }
            }
        }
        // Of some hundred intervals at 99 percent one in a hundred fails, and hardly ever three times as many.
        assertThat(checked).as("probabilities; left out: %s", left).isGreaterThan(CASES / 5);
        assertThat(forksInReferrals).as("cases with lines side by side in a referral").isGreaterThan(CASES / 100);
        assertThat(waiting).as("cases in which a vote may wait").isGreaterThan(CASES / 20);
        assertThat(missed).as("missed of %d", checked).isLessThan(5 + checked * 2 / 100);
    }

    private void compare(long seed, Setting setting) {
        Plan plan = Plan.of(setting.root(), setting.behaviours());
        double[] at = setting.behaviours().parameters().middle();
        Chain chain = setting.chain(at, HOURS[HOURS.length - 1], MOST_STATES, Set.of());
        Sample sample =
                draw(plan, setting, HOURS[HOURS.length - 1], new SimulationOrder(seed, 20_000, 0, CONFIDENCE, 1));
        forksInReferrals += foldsNot(plan, setting).contains("side by side") ? 1 : 0;
        waiting += plan.votes().stream().anyMatch(it -> it.waiting().isPresent()) ? 1 : 0;
        long before = -1;
        for (long hour : HOURS) {
            double chance = chain.by(hour);
            long count = sample.by(hour);
            if (chance < 1e-12 || chance > 1 - 1e-12) {
                assertThat(sample.share(count)).as("seed %d by %d%n%s%n%s", seed, hour,
                        setting.root().agreement().procedures(), setting.scenario().behaviours())
                        .isEqualTo(Math.rint(chance));
            } else if (count != before) {
                Interval interval = sample.interval(count);
                Interval wide = Interval.of(count, sample.runs(), 1 - 1e-7);
                assertThat(wide.contains(chance)).as("seed %d by %d: %s, not %s%n%s%n%s", seed, hour, chance, wide,
                        setting.root().agreement().procedures(), setting.scenario().behaviours()).isTrue();
                checked++;
                missed += interval.contains(chance) ? 0 : 1;
            }
            before = count;
        }
    }

    /** Why dynamic programming refuses a case; empty if it does not. */
    private static String foldsNot(Plan plan, Setting setting) {
        try {
            new Unfolding(plan, setting.goal()).root(HOURS[HOURS.length - 1]);
            return "";
        } catch (Unfoldable unfoldable) {
            return unfoldable.why();
        }
    }

    static Sample draw(Plan plan, Setting setting, long until, SimulationOrder order) {
        ExactGoal goal = setting.goal();
        return Simulation.of(plan, setting.behaviours().parameters().middle(), goal.lattice(), goal.shifts(), until,
                order);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 12})
    void family(int size) {
        Setting setting = new Family(size).setting();
        Sample sample = draw(Plan.of(setting.root(), setting.behaviours()), setting, StepLimit.ENDLESS,
                new SimulationOrder(1, 1_000_000, 0, 0.999, 2));
        assertThat(sample.interval(sample.by(StepLimit.ENDLESS)).contains(Family.EVER.get(size))).isTrue();
    }
}
