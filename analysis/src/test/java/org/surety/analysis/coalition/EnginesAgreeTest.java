package org.surety.analysis.coalition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;
import org.surety.model.quantity.Hours;
import org.surety.semantics.Case;
import org.surety.semantics.TooLarge;

/**
 * The fold over steps and the search of the kernel's states answer every question alike. Cases with too many states for a quick search are
 * left out and counted. More cases: {@code -Dsurety.cases=20000}.
 */
class EnginesAgreeTest {

    private static final int CASES = Integer.getInteger("surety.cases", 400);
    private static final int MOST_STATES = 3000;

    /** Compares over all seeds; a comparison answers false where the search gave up. */
    private static void compareMost(LongPredicate comparison) {
        int compared = 0;
        for (long seed = 0; seed < CASES; seed++) {
            compared += comparison.test(seed) ? 1 : 0;
        }
        assertThat(compared).as("cases small enough to be searched").isGreaterThan(CASES * 7 / 10);
    }

    @Test
    void on_who_suffices_for_help_and_who_can_block_it() {
        compareMost(seed -> {
            Case random = RandomCases.of(seed);
            try {
                compareConditions(seed, random);
                return true;
            } catch (TooLarge tooLarge) {
                return false;
            }
        });
    }

    private static void compareConditions(long seed, Case random) {
        Prospects prospects = Prospects.of(random);
        StateGame game = StateGame.of(random, MOST_STATES);
        List<String> players = game.players().stream().sorted().toList();
        for (boolean lawfully : List.of(false, true)) {
            for (long by : RandomCases.horizons()) {
                Condition condition = condition(prospects, lawfully, by);
                for (int bits = 1; bits < 1 << players.size(); bits++) {
                    Set<String> set = new HashSet<>();
                    for (int i = 0; i < players.size(); i++) {
                        if ((bits >> i & 1) == 1) {
                            set.add(players.get(i));
                        }
                    }
                    assertThat(condition.holds(set))
                            .as("seed %d, %s by %d, lawfully %s: %s%n%s", seed, set, by, lawfully,
                                    condition, random.agreement().procedures())
                            .isEqualTo(game.suffices(set, by, lawfully));
                }
            }
        }
    }

    private static Condition condition(Prospects prospects, boolean lawfully, long by) {
        if (by == Long.MAX_VALUE) {
            return lawfully ? prospects.lawfulHelp() : prospects.help();
        }
        return lawfully ? prospects.lawfulHelpBy(Hours.of(by)) : prospects.helpBy(Hours.of(by));
    }

    @Test
    void on_whether_help_is_possible_and_owed_and_between_which_hours() {
        compareMost(seed -> {
            Case random = RandomCases.of(seed);
            try {
                Runs.Summary searched = StateGame.of(random, 10 * MOST_STATES).runs();
                Prospects prospects = Prospects.of(random);
                String label = "seed " + seed + ": " + searched + random.agreement().procedures();
                assertThat(prospects.isPossible()).as(label).isEqualTo(searched.isPossible());
                assertThat(prospects.isOwed()).as(label).isEqualTo(searched.isPossible() && !searched.canFail());
                assertThat(prospects.earliest()).as(label).isEqualTo(searched.earliest().map(Hours::of));
                assertThat(prospects.latest().map(Hours::count).orElse(Runs.UNBOUNDED)).as(label)
                        .isEqualTo(searched.isPossible() ? searched.latest() : Runs.UNBOUNDED);
                return true;
            } catch (TooLarge tooLarge) {
                return false;
            }
        });
    }
}
