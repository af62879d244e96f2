package org.surety.conformance.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.surety.analysis.power.BallotChoices;
import org.surety.analysis.power.Index;
import org.surety.analysis.power.Power;
import org.surety.analysis.power.PowerRequest;
import org.surety.analysis.power.PowerResult;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.model.scenario.Incident;
import org.surety.semantics.Case;

/**
 * Who has a ballot, when a vote passes and who is in favour are as the page says (R14, R16, R20 to R24), for every way
 * to vote at every vote of seeded random agreements; and so is every power index. More: {@code -Dsurety.cases=20000}.
 */
class BallotsKeepThePageTest {

    private static final int CASES = Integer.getInteger("surety.cases", 200);
    private static final int MOST_VOTERS = 4;
    private static final int MOST_VOTERS_IN_ALL_ORDERS = 3;

    private int votes;

    @Test
    void everyWayToVote() {
        overAllVotes((page, kernel) -> {
            assertThat(kernel.voters()).containsExactlyInAnyOrderElementsOf(page.voters());
            assertThat(kernel.ballots()).isEqualTo(page.ballots());
            for (Map<String, Ballot> cast : page.ways(page.voters(), true)) {
                Outcome outcome = page.outcome(cast);
                assertThat(kernel.passes(cast)).as("%s", cast).isEqualTo(outcome.passed());
                if (outcome.passed()) {
                    Set<String> yes = new HashSet<>(kernel.concerned());
                    yes.removeIf(it -> cast.get(it) != Ballot.YES);
                    assertThat(yes).as("in favour after %s", cast).isEqualTo(outcome.inFavour());
                }
            }
        });
    }

    @Test
    void everyIndexOfPower() {
        overAllVotes((page, kernel) -> {
            if (!page.voters().isEmpty() && page.voters().size() <= MOST_VOTERS_IN_ALL_ORDERS) {
                PowerResult result = Power.of(kernel, PowerRequest.everything());
                result.games()
                        .forEach(game -> compare(PowerByHand.of(page, game.ballots() == BallotChoices.TERNARY), game));
            }
        });
    }

    private static void compare(PowerByHand hand, PowerResult.Game game) {
        assertThat(game.passing()).as("ways to pass").contains(hand.passing());
        game.minimalWinning().ifPresent(it -> assertThat(it.listed().stream().map(Set::copyOf))
                .containsExactlyInAnyOrderElementsOf(hand.minimalWinning()));
        for (PowerResult.Member member : game.members()) {
            for (Index index : List.of(Index.PENROSE_BANZHAF, Index.BANZHAF, Index.SHAPLEY_SHUBIK)) {
                if (member.values().containsKey(index)) {
                    assertThat(member.value(index).exact()).as("%s of %s, %s", index, member.party(), game.ballots())
                            .isEqualTo(Optional.of(hand.index(index, member.party())));
                }
            }
        }
    }

    private void overAllVotes(BiConsumer<Poll, org.surety.semantics.Poll> comparison) {
        for (long seed = 0; seed < CASES; seed++) {
            Agreement agreement = RandomTexts.of(seed);
            Incident event = new Incident(EventKind.ARMED_ATTACK, seed % 2 == 0 ? "AAA" : "outsider",
                    Optional.of("VVV"), Optional.empty(), Optional.empty(), Optional.empty(), true);
            for (Procedure procedure : agreement.procedures()) {
                overVotes(seed, agreement, new Occasion(new People(agreement), procedure, event),
                        Case.of(agreement, procedure.id(), event), comparison);
            }
        }
        assertThat(votes).as("votes compared").isGreaterThan(CASES);
    }

    private void overVotes(long seed, Agreement agreement, Occasion occasion, Case kernel,
            BiConsumer<Poll, org.surety.semantics.Poll> comparison) {
        Set<String> inFavour = seed % 3 == 0 ? Set.of("AAA", "BBB") : Set.of();
        for (Step step : occasion.procedure().steps()) {
            if (step instanceof Step.Vote vote && new Poll(occasion, vote, inFavour).voters().size() <= MOST_VOTERS) {
                compare(seed, agreement, vote, () -> comparison.accept(new Poll(occasion, vote, inFavour),
                        kernel.poll(vote, inFavour)));
                votes++;
            }
        }
    }

    private static void compare(long seed, Agreement agreement, Step.Vote vote, Runnable comparison) {
        try {
            comparison.run();
        } catch (AssertionError different) {
            throw new AssertionError("seed %d, %s%n%s".formatted(seed, vote.id(), new Written(agreement)),
                    different);
        }
    }
}
