package org.surety.analysis.coalition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;
import org.surety.model.quantity.Hours;
import org.surety.semantics.Case;
import org.surety.semantics.TooLarge;

/**
 * The fold over steps, the search of states and the rules to the letter ({@link LiteralGame}) answer every question
 * alike. Cases with too many states for the last are left out and counted. More cases: {@code -Dsurety.cases=20000}.
 */
class EnginesAgreeTest {

    private static final int CASES = Integer.getInteger("surety.cases", 24);
    private static final int MOST_STATES = 3000;
    private static final List<LongFunction<Case>> KINDS =
            List.of(RandomCases::of, RandomCases::withNot, RandomCases::lively, RandomCases::knotty,
                    RandomCases::worded, RandomCases::worded);

    /** Compares over all seeds and kinds of cases; a comparison answers false where the literal search gave up. */
    private static void compareMost(Function<Case, Boolean> comparison) {
        LongPredicate all = seed -> comparison.apply(KINDS.get((int) (seed % KINDS.size())).apply(seed));
        int compared = 0;
        for (long seed = 0; seed < CASES; seed++) {
            try {
                compared += all.test(seed) ? 1 : 0;
            } catch (TooLarge tooLarge) {
                continue;
            } catch (AssertionError wrong) {
                throw new AssertionError("seed " + seed, wrong);
            }
        }
        assertThat(compared).as("cases small enough to be searched").isGreaterThan(CASES / 2);
    }

    private static List<Set<String>> sets(Set<String> players) {
        List<String> order = players.stream().sorted().toList();
        List<Set<String>> sets = new ArrayList<>();
        for (int bits = 0; bits < 1 << order.size(); bits++) {
            Set<String> set = new HashSet<>();
            for (int i = 0; i < order.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    set.add(order.get(i));
                }
            }
            sets.add(set);
        }
        return sets;
    }

    @Test
    void on_who_suffices_for_help_and_who_can_block_it() {
        compareMost(random -> {
            HelpAnalysis prospects = HelpAnalysis.of(random);
            ExplicitStateGame game = ExplicitStateGame.of(random);
            LiteralGame literal = LiteralGame.of(random, MOST_STATES);
            for (boolean lawfully : List.of(false, true)) {
                for (long by : RandomCases.horizons()) {
                    MonotoneCondition condition = condition(prospects, lawfully, by);
                    MonotoneCondition searched = game.help(by, lawfully);
                    for (Set<String> set : sets(literal.players())) {
                        boolean suffices = literal.suffices(set, by, lawfully);
                        String label = set + " by " + by + ", lawfully " + lawfully + ": "
                                + random.incident().attacker() + " attacks, " + random.agreement().procedures();
                        assertThat(game.suffices(set, by, lawfully)).as("search: %s", label).isEqualTo(suffices);
                        assertThat(searched.holds(set)).as("minimal sets: %s", label).isEqualTo(suffices);
                        assertThat(condition.holds(set)).as("fold: %s", label).isEqualTo(suffices);
                    }
                }
            }
            return true;
        });
    }

    private static MonotoneCondition condition(HelpAnalysis prospects, boolean lawfully, long by) {
        if (by == Long.MAX_VALUE) {
            return lawfully ? prospects.lawfulHelp() : prospects.help();
        }
        return lawfully ? prospects.lawfulHelpBy(Hours.of(by)) : prospects.helpBy(Hours.of(by));
    }

    @Test
    void on_who_may_help_alone() {
        compareMost(random -> {
            HelpAnalysis prospects = HelpAnalysis.of(random);
            ExplicitStateGame game = ExplicitStateGame.of(random);
            LiteralGame literal = LiteralGame.of(random, MOST_STATES);
            for (String party : random.membership().everybody()) {
                boolean alone = random.trigger().isMet() && literal.isAlone(party);
                assertThat(game.isAlone(party)).as("search: %s, %s", party, random.agreement().procedures())
                        .isEqualTo(alone);
                assertThat(prospects.alone(List.of(party))).as("fold: %s, %s", party, random.agreement().procedures())
                        .hasSize(alone ? 1 : 0);
                assertThat(prospects.alone().contains(party)).as("helpers: %s", party).isEqualTo(alone);
            }
            return true;
        });
    }

    @Test
    void on_whether_help_is_possible_and_owed_and_between_which_hours() {
        compareMost(random -> {
            LawfulRuns.Summary literal = LiteralGame.of(random, 10 * MOST_STATES).runs();
            HelpAnalysis prospects = HelpAnalysis.of(random);
            LawfulRuns.Summary searched = ExplicitStateGame.of(random).runs();
            String label = literal + ": " + random.agreement().procedures();
            assertThat(searched.earliest()).as("search: %s", label).isEqualTo(literal.earliest());
            assertThat(searched.canFail()).as("search: %s", label).isEqualTo(literal.canFail());
            if (literal.isPossible()) {
                assertThat(searched.latest()).as("search: %s", label).isEqualTo(literal.latest());
            }
            assertThat(prospects.isPossible()).as(label).isEqualTo(literal.isPossible());
            assertThat(prospects.isOwed()).as(label).isEqualTo(literal.isPossible() && !literal.canFail());
            assertThat(prospects.earliest()).as(label).isEqualTo(literal.earliest().map(Hours::of));
            assertThat(prospects.latest().map(Hours::count).orElse(LawfulRuns.UNBOUNDED)).as(label)
                    .isEqualTo(literal.isPossible() ? literal.latest() : LawfulRuns.UNBOUNDED);
            return true;
        });
    }
}
