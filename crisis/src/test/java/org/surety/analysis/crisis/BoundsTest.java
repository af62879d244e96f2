package org.surety.analysis.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.surety.analysis.coalition.RandomCases;
import org.surety.analysis.crisis.behaviour.BallotLaw;
import org.surety.analysis.crisis.behaviour.Ends;
import org.surety.analysis.crisis.behaviour.Parameter;
import org.surety.analysis.crisis.behaviour.Parameters;
import org.surety.analysis.crisis.exact.Gradient;
import org.surety.analysis.crisis.exact.Program;
import org.surety.analysis.crisis.exact.RobustBounds;
import org.surety.analysis.crisis.exact.Solver;
import org.surety.analysis.crisis.exact.Unfolding;
import org.surety.analysis.crisis.explain.Tornado;
import org.surety.analysis.crisis.graph.Chain;
import org.surety.analysis.crisis.graph.ChainBounds;
import org.surety.analysis.crisis.plan.Plan;
import org.surety.analysis.crisis.plan.Unfoldable;
import org.surety.semantics.Case;
import org.surety.semantics.TooLarge;

/**
 * Bounds hold at random points and corners of the ranges, in both engines; derivatives agree with finite differences.
 * On cases made by chance.
 */
class BoundsTest {

    private static final int CASES = Integer.getInteger("surety.cases", 1200);
    private static final long HOUR = 24;
    private static final int POINTS = 24;

    /** A case that unfolds and has ranges. */
    private record Ranged(Setting setting, Plan plan, Program program, int root) {}

    private interface Check {
        void of(long seed, Ranged ranged, SplittableRandom random);
    }

    private static int each(Check check) {
        int checked = 0;
        for (long seed = 0; seed < CASES; seed++) {
            Case root = RandomCases.lively(seed);
            if (!root.trigger().isMet()) {
                continue;
            }
            Setting setting = Setting.of(root, RandomScenarios.withRanges(seed, root));
            try {
                Plan plan = Plan.of(root, setting.behaviours());
                Unfolding unfolding = new Unfolding(plan, setting.goal());
                int number = unfolding.root(HOUR);
                Parameters parameters = setting.behaviours().parameters();
                if (parameters.variables().stream().anyMatch(it -> !it.range().isExact())) {
                    check.of(seed, new Ranged(setting, plan, unfolding.program(), number), new SplittableRandom(seed));
                    checked++;
                }
            } catch (Unfoldable | TooLarge leftOut) {
                continue;
            }
        }
        return checked;
    }

    /** Any point of the ranges; every third one a corner. */
    private static double[] point(Parameters parameters, SplittableRandom random, boolean corner) {
        double[] at = parameters.middle();
        List<Parameter> variables = parameters.variables();
        for (int i = 0; i < at.length; i++) {
            double low = variables.get(i).range().low().toDouble();
            double high = variables.get(i).range().high().toDouble();
            at[i] = low + (high - low) * (corner ? random.nextInt(2) : random.nextDouble());
        }
        for (BallotLaw.Chances chances : parameters.ballots()) {
            double[] weights = new double[chances.corners().size()];
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                weights[i] = corner ? 0 : -Math.log(random.nextDouble());
                sum += weights[i];
            }
            int chosen = random.nextInt(weights.length);
            for (int ballot = 0; ballot < 3; ballot++) {
                double value = 0;
                for (int i = 0; i < weights.length; i++) {
                    value += (corner ? i == chosen ? 1 : 0 : weights[i] / sum) * chances.corners().get(i)[ballot];
                }
                at[chances.variable(ballot)] = value;
            }
        }
        return at;
    }

    @Test
    void nothing_within_the_ranges_lies_outside_the_bounds() {
        int[] tight = {0};
        int checked = each((seed, ranged, random) -> {
            Parameters parameters = ranged.setting().behaviours().parameters();
            RobustBounds enclosure = new RobustBounds(ranged.program());
            double low = enclosure.least(ranged.root());
            double high = enclosure.most(ranged.root());
            Solver solver = new Solver(ranged.program());
            double least = 1;
            double most = 0;
            for (int i = 0; i < POINTS; i++) {
                double value = solver.solve(point(parameters, random, i % 3 == 0)).at(ranged.root());
                assertThat(value).as("seed %d", seed).isBetween(low - 1e-12, high + 1e-12);
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
            Tornado tornado = new Tornado(parameters, ranged.program(), ranged.root());
            double lowest = solver.solve(tornado.corner(false)).at(ranged.root());
            double highest = solver.solve(tornado.corner(true)).at(ranged.root());
            assertThat(lowest).as("seed %d", seed).isGreaterThanOrEqualTo(low - 1e-12);
            assertThat(highest).as("seed %d", seed).isLessThanOrEqualTo(high + 1e-12);
            tight[0] += Math.abs(lowest - low) < 1e-9 && Math.abs(highest - high) < 1e-9 ? 1 : 0;
        });
        assertThat(checked).isGreaterThan(CASES / 4);
        assertThat(tight[0]).as("of %d bounds so many are attained", checked).isGreaterThan(checked * 3 / 4);
    }

    @Test
    void the_bounds_of_the_states_hold_as_well() {
        each((seed, ranged, random) -> {
            if (seed % 6 != 0) {
                return;
            }
            Chain chain = ranged.setting().chain(new double[0], HOUR, 4000, Set.of());
            ChainBounds bounds = new ChainBounds(chain, HOUR);
            Solver solver = new Solver(ranged.program());
            for (int i = 0; i < POINTS; i++) {
                double[] at = point(ranged.setting().behaviours().parameters(), random, i % 3 == 0);
                assertThat(solver.solve(at).at(ranged.root())).as("seed %d", seed)
                        .isBetween(bounds.least() - 1e-12, bounds.most() + 1e-12);
            }
        });
    }

    @Test
    void derivatives_are_the_limits_of_differences() {
        int[] compared = {0};
        each((seed, ranged, random) -> {
            Parameters parameters = ranged.setting().behaviours().parameters();
            double[] at = point(parameters, random, false);
            double[] gradient = Gradient.of(ranged.program(), ranged.root(), at);
            Solver solver = new Solver(ranged.program());
            for (int i = 0; i < at.length; i++) {
                double[] up = at.clone();
                double[] down = at.clone();
                up[i] += 1e-5;
                down[i] -= 1e-5;
                double difference = (solver.solve(up).at(ranged.root()) - solver.solve(down).at(ranged.root())) / 2e-5;
                if (at[i] > 1e-4 && at[i] < 1 - 1e-4) {
                    assertThat(gradient[i]).as("seed %d, %s", seed, parameters.variables().get(i))
                            .isCloseTo(difference, within(1e-6));
                    compared[0] += Math.abs(difference) > 1e-3 ? 1 : 0;
                }
            }
        });
        assertThat(compared[0]).as("derivatives other than zero").isGreaterThan(CASES / 4);
    }

    @Test
    void an_assumption_at_an_end_of_its_range_leaves_ballots_that_sum_to_one() {
        each((seed, ranged, random) -> {
            Parameters parameters = ranged.setting().behaviours().parameters();
            Ends ends = new Ends(parameters);
            for (Parameter variable : parameters.variables()) {
                for (boolean low : new boolean[]{true, false}) {
                    double[] at = ends.at(variable.entry(), low);
                    for (BallotLaw.Chances chances : parameters.ballots()) {
                        double sum = at[chances.yes()] + at[chances.no()] + at[chances.abstain()];
                        assertThat(sum).isCloseTo(1, within(1e-12));
                        assertThat(Math.min(at[chances.yes()], Math.min(at[chances.no()], at[chances.abstain()])))
                                .isGreaterThanOrEqualTo(-1e-12);
                    }
                }
            }
        });
    }
}
