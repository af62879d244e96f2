package org.surety.analysis.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surety.analysis.power.PowerResult.Game;
import org.surety.analysis.power.PowerResult.Member;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.DecisionRule.Base;
import org.surety.model.quantity.Ratio;
import org.surety.semantics.Poll;
import org.surety.semantics.Rule;

/**
 * On games too large for brute force: engines that have nothing in common say the same, and indices keep their axioms.
 */
class EnginesAgreeTest {

    private static final PowerRequest.Limits DIAGRAM = new PowerRequest.Limits(0, PowerRequest.Limits.DEFAULT.states(),
            PowerRequest.Limits.DEFAULT.cells(), PowerRequest.Limits.DEFAULT.steps());

    /** More members than bits in a long: the diagram counts by remainders. */
    @ParameterizedTest
    @ValueSource(ints = {20, 61, 62, 63, 90})
    void beyondSixtyTwoMembers(int members) {
        List<String> voters = IntStream.range(0, members).mapToObj(it -> "P" + it).toList();
        Set<String> vetoes = Set.copyOf(voters.subList(0, 4));
        Poll poll = Games.poll(voters, new Rule.AtLeast(2, List.of(new Rule.NoneAgainst(vetoes),
                new Rule.Quota(Games.heads(voters), Ratio.of(3, 5), false, Optional.of(Base.VOTING)))));
        PowerResult byVectors = Power.of(poll, PowerRequest.everything());
        PowerResult byDiagram = Power.of(poll, PowerRequest.everything().within(DIAGRAM));
        for (BallotChoices ballots : BallotChoices.values()) {
            Game expected = byVectors.game(ballots).orElseThrow();
            Game found = byDiagram.game(ballots).orElseThrow();
            assertThat(found.passing()).isEqualTo(expected.passing());
            for (int i = 0; i < members; i++) {
                Member member = found.members().get(i);
                member.values().forEach((index, value) -> assertThat(value).as(index.title()).isEqualTo(
                        byVectors.game(ballots).orElseThrow().member(member.party()).value(index)));
            }
        }
    }

    /** Two columns of weights that order the members differently. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void axioms(long seed) {
        Random random = new Random(seed);
        List<String> voters = IntStream.range(0, 14).mapToObj(it -> "P" + it).toList();
        List<Rule> parts = new ArrayList<>();
        for (int column = 0; column < 2; column++) {
            Map<String, Ratio> weights = Games.heads(voters);
            // The last has no weight anywhere; the two before are alike.
            voters.subList(0, 11).forEach(it -> weights.put(it, Ratio.of(1 + random.nextInt(30))));
            weights.put("P11", Ratio.of(5));
            weights.put("P12", Ratio.of(5));
            weights.put("P13", Ratio.ZERO);
            parts.add(new Rule.Quota(weights, Ratio.of(1, 2), true, Optional.of(Base.ALL)));
        }
        Poll poll = Games.poll(voters, new Rule.AtLeast(2, parts));
        PowerResult result = Power.of(poll, PowerRequest.everything().within(DIAGRAM));
        PowerResult byVectors = Power.of(poll, PowerRequest.everything());
        result.games().forEach(game -> game.members()
                .forEach(member -> member.values().forEach((index, value) -> assertThat(value)
                        .as(index.title())
                        .isEqualTo(byVectors.game(game.ballots()).orElseThrow().member(member.party()).value(index)))));
        for (Game game : result.games()) {
            for (Index index : List.of(Index.SHAPLEY_SHUBIK, Index.BANZHAF, Index.DEEGAN_PACKEL, Index.HOLLER)) {
                if (!game.notGiven().containsKey(index)) {
                    assertThat(game.members().stream().map(it -> it.value(index).exact().orElseThrow())
                            .reduce(Ratio.ZERO, Ratio::plus))
                            .isEqualTo(Ratio.ONE);
                    assertThat(game.member("P11").value(index)).isEqualTo(game.member("P12").value(index));
                    assertThat(game.member("P13").value(index).exact()).contains(Ratio.ZERO);
                }
            }
        }
        Game binary = result.game(BallotChoices.BINARY).orElseThrow();
        Game ternary = result.game(BallotChoices.TERNARY).orElseThrow();
        // Where an abstention is as good as a no, the roll-call model gives the binary index whatever the probability
        // of a yes (Felsenthal and Machover, "Alternative forms of the Shapley value and the Shapley-Shubik index",
        // Public Choice 87, 1996).
        assertThat(ternary.member("P0").value(Index.SHAPLEY_SHUBIK))
                .isEqualTo(binary.member("P0").value(Index.SHAPLEY_SHUBIK));
        assertThat(binary.notGiven()).containsKey(Index.JOHNSTON);
    }

    @Test
    void manyMembersWithLargeWeights() {
        Random random = new Random(7);
        long[] weights = random.longs(80, 1, 30_000).toArray();
        long quota = Arrays.stream(weights).sum() * 3 / 5;
        Game game =
                Power.of(Games.weighted(quota, weights), PowerRequest.everything()).game(BallotChoices.BINARY)
                        .orElseThrow();
        Member first = game.members().getFirst();
        assertThat(first.value(Index.PENROSE_BANZHAF).exact()).isPresent();
        IndexValue shapley = first.value(Index.SHAPLEY_SHUBIK);
        assertThat(shapley.exact()).isEmpty();
        assertThat(shapley.errorBound()).isBetween(1e-16, 1e-10);
        // The same game with every weight and the quota times a thousand.
        long[] larger = Arrays.stream(weights).map(it -> it * 1000).toArray();
        Game same = Power.of(Games.weighted(quota * 1000, larger), PowerRequest.everything()).game(BallotChoices.BINARY)
                .orElseThrow();
        assertThat(same.members()).usingRecursiveComparison().isEqualTo(game.members());
        assertThat(game.members().stream().mapToDouble(it -> it.value(Index.SHAPLEY_SHUBIK).value()).sum()).isCloseTo(1,
                within(80e-11));
    }

    @Test
    void withoutANoOneCanOnlyStayAway() {
        List<String> voters = List.of("A", "B", "C");
        Poll poll = Games.poll(voters,
                new Rule.AtLeast(2, List.of(Games.quota(Games.heads(voters), 2), new Rule.NoneAgainst(Set.of("A")))),
                Ballot.YES, Ballot.ABSTAIN);
        PowerResult result = Power.of(poll, PowerRequest.everything());
        assertThat(result.games()).hasSize(1);
        assertThat(result.games().getFirst().members())
                .allMatch(it -> it.value(Index.BANZHAF).exact().orElseThrow().equals(Ratio.of(1, 3)));
    }

    @Test
    void onlyWhatIsAskedFor() {
        PowerResult result =
                Power.of(Games.securityCouncil(),
                        PowerRequest.everything().only(Index.HOLLER).with(BallotChoices.BINARY));
        assertThat(result.games()).hasSize(1);
        assertThat(result.games().getFirst().members().getFirst().values()).containsOnlyKeys(Index.HOLLER);
        assertThat(result.games().getFirst().powerToAct()).isEmpty();
    }
}
