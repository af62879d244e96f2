package org.surety.conformance.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.surety.analysis.coalition.RandomCases;
import org.surety.analysis.crisis.Exploration;
import org.surety.analysis.crisis.RandomScenarios;
import org.surety.analysis.crisis.graph.Chain;
import org.surety.analysis.crisis.graph.Game;
import org.surety.analysis.crisis.graph.Valuation;
import org.surety.model.scenario.Scenario;
import org.surety.report.efg.EfgSheet;
import org.surety.semantics.Case;
import org.surety.semantics.TooLarge;
import org.surety.semantics.Unanswerable;

/**
 * What is written about cases made by chance is read afresh and solved, and gives our own numbers. More cases:
 * {@code -Dsurety.cases=5000}.
 */
class RandomExportsTest {

    private static final int CASES = Integer.getInteger("surety.cases", 120);
    private static final int MOST_STATES = 3000;
    private static final List<Long> HOURS = List.of(0L, 1L, 5L, 12L, 17L, 24L, 40L);
    private static final long UNTIL = 40;

    private interface Check {
        /** Whether the case says anything. */
        boolean holds(long seed, Case root);
    }

    private static void each(int atLeast, Check check) {
        int telling = 0;
        for (long seed = 0; seed < CASES; seed++) {
            Case root = RandomCases.lively(seed);
            if (root.trigger().isMet()) {
                try {
                    telling += check.holds(seed, root) ? 1 : 0;
                } catch (TooLarge leftOut) {
                    continue;
                }
            }
        }
        assertThat(telling).as("cases of %d that say something", CASES).isGreaterThan(atLeast);
    }

    @Test
    void the_models_for_prism_give_the_numbers_of_the_exact_engine() {
        each(CASES / 6, (seed, root) -> {
            Exploration explored =
                    Exploration.of(root, RandomScenarios.of(seed, root), Exploration.Values.MIDDLE);
            PrismReader read = new PrismReader(
                    Models.prism(explored.chain(UNTIL, Set.of(), MOST_STATES), UNTIL, HOURS));
            boolean chancy = false;
            for (long hour : HOURS) {
                Optional<Double> exact = explored.exactly(hour);
                if (exact.isEmpty()) {
                    return false;
                }
                assertThat(read.ask(Models.byHour(hour))).as("seed %d by hour %d", seed, hour)
                        .isCloseTo(exact.get(), within(1e-12));
                chancy |= exact.get() > 0 && exact.get() < 1;
            }
            return chancy;
        });
    }

    @Test
    void at_the_ends_of_ranges_too() {
        each(CASES / 20, (seed, root) -> {
            Scenario scenario = RandomScenarios.withRanges(seed, root);
            long deadline = scenario.faitAccompli().orElseThrow().count();
            double[] found = new double[3];
            for (Exploration.Values values : Exploration.Values.values()) {
                Exploration explored;
                try {
                    explored = Exploration.of(root, scenario, values);
                } catch (Unanswerable notKnown) {
                    return false;
                }
                Optional<Double> exact = explored.exactly(deadline);
                if (exact.isEmpty()) {
                    return false;
                }
                found[values.ordinal()] = new PrismReader(Models.prism(
                        explored.chain(deadline, Set.of(), MOST_STATES), deadline, List.of(deadline)))
                        .ask(Models.byHour(deadline));
                assertThat(found[values.ordinal()]).as("seed %d %s", seed, values)
                        .isCloseTo(exact.get(), within(1e-12));
            }
            assertThat(found[0]).as("seed %d", seed).isLessThanOrEqualTo(found[1] + 1e-12);
            assertThat(found[2]).as("seed %d", seed).isGreaterThanOrEqualTo(found[1] - 1e-12);
            return found[2] - found[0] > 1e-6;
        });
    }

    @Test
    void the_games_of_one_player_have_the_value_of_our_backward_induction() {
        each(CASES / 20, (seed, root) -> {
            boolean matters = false;
            for (String party : RandomCases.GUARANTORS) {
                Chain chain = Exploration.of(root, RandomScenarios.of(seed, root), Exploration.Values.MIDDLE)
                        .chain(UNTIL, Set.of(party), MOST_STATES);
                for (long hour : List.of(17L, UNTIL)) {
                    double least = new Valuation(chain, hour, false).value(0);
                    double most = new Valuation(chain, hour, true).value(0);
                    assertThat(1 - value(chain, hour, new EfgSheet.Player(party, false)))
                            .as("seed %d, %s against, by %d", seed, party, hour).isCloseTo(least, within(1e-12));
                    assertThat(value(chain, hour, new EfgSheet.Player(party, true)))
                            .as("seed %d, %s for, by %d", seed, party, hour).isCloseTo(most, within(1e-12));
                    matters |= most - least > 1e-6;
                }
            }
            return matters;
        });
    }

    private static double value(Chain chain, long hour, EfgSheet.Player player) {
        return new EfgReader(Models.efg(chain, hour, List.of(player))).bestOfOne();
    }

    @Test
    void the_games_of_several_players_are_trees_in_which_nobody_sees_what_is_chosen_at_the_same_time() {
        List<EfgSheet.Player> players = List.of(new EfgSheet.Player("BBB", true), new EfgSheet.Player("AAA", false));
        each(CASES / 20, (seed, root) -> {
            Chain chain = Exploration.of(root, RandomScenarios.of(seed, root), Exploration.Values.MIDDLE)
                    .chain(UNTIL, Set.of("AAA", "BBB"), MOST_STATES);
            Game game = Game.of(chain, UNTIL, List.of("BBB", "AAA"));
            if (game.nodes().compareTo(BigInteger.valueOf(20_000)) > 0) {
                return false;
            }
            EfgReader read = new EfgReader(Models.efg(chain, UNTIL, players));
            assertThat(Trees.size(read.root())).as("seed %d", seed).isEqualTo(game.nodes().intValueExact());
            Trees.refuseSight(read.root());
            assertThat(Trees.together(read.root(), 0)).as("seed %d", seed)
                    .isCloseTo(new Valuation(chain, UNTIL, true).value(0), within(1e-12));
            assertThat(1 - Trees.together(read.root(), 1)).as("seed %d", seed)
                    .isCloseTo(new Valuation(chain, UNTIL, false).value(0), within(1e-12));
            return game.choices().stream().anyMatch(it -> it.players().size() > 1);
        });
    }
}
