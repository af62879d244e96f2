package org.surety.analysis.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.surety.analysis.power.PowerResult.Game;
import org.surety.analysis.power.PowerResult.Member;
import org.surety.model.agreement.Ballot;
import org.surety.model.quantity.Ratio;
import org.surety.semantics.Poll;
import org.surety.semantics.TooLarge;

/** Values that others have published or computed with other programs. */
class PublishedValuesTest {

    private static Game binary(Poll poll, PowerRequest request) {
        return Power.of(poll, request).game(BallotChoices.BINARY).orElseThrow();
    }

    private static Game binary(Poll poll) {
        return binary(poll, PowerRequest.everything());
    }

    private static Ratio exact(Member member, Index index) {
        return member.value(index).exact().orElseThrow();
    }

    /** Felsenthal and Machover, The Measurement of Voting Power, 1998, section 6.3, and the definitions. */
    @Test
    void securityCouncil() {
        Game game = binary(Games.securityCouncil());
        Member permanent = game.member("FRA");
        Member elected = game.member("E3");
        assertThat(permanent.swings()).contains(BigInteger.valueOf(848));
        assertThat(elected.swings()).contains(BigInteger.valueOf(84));
        assertThat(game.passing()).contains(BigInteger.valueOf(848));
        assertThat(game.powerToAct().orElseThrow().exact()).contains(Ratio.of(848, 32768));
        both(game, Index.SHAPLEY_SHUBIK, "421/2145", "4/2145");
        both(game, Index.PENROSE_BANZHAF, "53/1024", "21/4096");
        both(game, Index.BANZHAF, "106/635", "21/1270");
        both(game, Index.DEEGAN_PACKEL, "1/9", "2/45");
        both(game, Index.HOLLER, "1/9", "2/45");
        both(game, Index.COLEMAN_PREVENT, "1", "21/212");
        both(game, Index.COLEMAN_INITIATE, "53/1995", "21/7980");
        both(game, Index.SATISFACTION, "1077/2048", "4117/8192");
        assertThat(permanent.value(Index.JOHNSTON).value()).isCloseTo(0.177987421383648, within(1e-15));
        assertThat(elected.value(Index.JOHNSTON).value()).isCloseTo(0.0110062893081761, within(1e-15));
        assertThat(permanent.blocks()).isTrue();
        assertThat(elected.blocks()).isFalse();
        assertThat(game.minimalWinning().orElseThrow().count()).isEqualTo(210);
        assertThat(game.minimalBlocking().orElseThrow().count()).isEqualTo(125);
        assertThat(game.notGiven()).isEmpty();
    }

    private static void both(Game game, Index index, String permanent, String elected) {
        assertThat(exact(game.member("USA"), index)).as(index + " of a permanent member")
                .isEqualTo(Ratio.parse(permanent));
        assertThat(exact(game.member("E10"), index)).as(index + " of an elected member")
                .isEqualTo(Ratio.parse(elected));
    }

    /** Counted here by hand: nine of fifteen in favour and no permanent member against, abstentions free. */
    @Test
    void securityCouncilWithAbstention() {
        Game game =
                Power.of(Games.securityCouncil(), PowerRequest.everything()).game(BallotChoices.TERNARY).orElseThrow();
        BigInteger passing = BigInteger.ZERO;
        BigInteger electedSwings = BigInteger.ZERO;
        for (int p = 0; p <= 5; p++) {
            BigInteger permanent = choose(5, p);
            for (int e = 0; e <= 10; e++) {
                passing = p + e >= 9 ? passing.add(permanent.multiply(choose(10, e)).shiftLeft(10 - e)) : passing;
            }
            electedSwings = electedSwings.add(permanent.multiply(choose(9, 8 - p)).shiftLeft(p + 1));
        }
        // With p permanent members in favour exactly 8 - p of the other nine elected must be; the remaining p + 1 have
        // two ballots each.
        assertThat(game.passing()).contains(passing);
        assertThat(game.member("E1").swings()).contains(electedSwings);
        // A permanent member's yes and no differ wherever the other fourteen bring at least eight yes and no veto.
        BigInteger permanentSwings = BigInteger.ZERO;
        for (int p = 0; p <= 4; p++) {
            for (int e = 8 - p; e <= 10; e++) {
                permanentSwings = permanentSwings.add(choose(4, p).multiply(choose(10, e)).shiftLeft(10 - e));
            }
        }
        assertThat(game.member("RUS").swings()).contains(permanentSwings);
        Ratio sum = game.members().stream().map(it -> exact(it, Index.SHAPLEY_SHUBIK)).reduce(Ratio.ZERO, Ratio::plus);
        assertThat(sum).isEqualTo(Ratio.ONE);
        assertThat(game.notGiven()).containsKeys(Index.JOHNSTON, Index.HOLLER, Index.MINIMAL_COALITIONS);
    }

    private static BigInteger choose(int n, int k) {
        return org.surety.analysis.voting.Binomials.choose(n, k);
    }

    /** If a permanent member is sure to vote no, nobody else has any power. */
    @Test
    void givenAVetoNobodyHasPower() {
        Game game = binary(Games.securityCouncil(), PowerRequest.everything().given(Set.of("RUS")));
        assertThat(game.members()).hasSize(14)
                .allMatch(it -> exact(it, Index.PENROSE_BANZHAF).signum() == 0 && !it.blocks());
        Game elected = binary(Games.securityCouncil(),
                PowerRequest.everything().given(Set.of("E1", "E2", "E3", "E4", "E5", "E6")));
        assertThat(elected.members()).hasSize(9)
                .allMatch(it -> exact(it, Index.SHAPLEY_SHUBIK).equals(Ratio.of(1, 9)) && it.blocks());
    }

    /** A package overflowed 64-bit integers here without a word: C(69, 35) / 2^69 is 0.0950. */
    @Test
    void seventyEqualVoters() {
        long[] ones = new long[70];
        Arrays.fill(ones, 1);
        Game game = binary(Games.weighted(36, ones));
        assertThat(exact(game.member("P1"), Index.PENROSE_BANZHAF))
                .isEqualTo(new Ratio(choose(69, 35), BigInteger.TWO.pow(69)));
        assertThat(game.member("P1").value(Index.PENROSE_BANZHAF).value()).isCloseTo(0.0950, within(5e-5));
        assertThat(exact(game.member("P70"), Index.SHAPLEY_SHUBIK)).isEqualTo(Ratio.of(1, 70));
        assertThat(exact(game.member("P70"), Index.JOHNSTON)).isEqualTo(Ratio.of(1, 70));
    }

    /** Another package said (1, 0, 0). */
    @Test
    void threeTwoOne() {
        Game game = binary(Games.weighted(3, 3, 2, 1));
        assertThat(game.members().stream().map(it -> exact(it, Index.BANZHAF))).containsExactly(Ratio.of(3, 5),
                Ratio.of(1, 5), Ratio.of(1, 5));
        Game strict = binary(Games.weighted(4, 3, 2, 1));
        assertThat(strict.members().stream().map(it -> exact(it, Index.SHAPLEY_SHUBIK)))
                .containsExactly(Ratio.of(2, 3), Ratio.of(1, 6), Ratio.of(1, 6));
    }

    /**
     * European Economic Community of 1958, quota 12 of 4, 4, 4, 2, 2, 1: Luxembourg a dummy. Felsenthal and Machover
     * 1998, table 5.3.2.
     */
    @Test
    void sixOf1958() {
        Game game = binary(Games.weighted(12, 4, 4, 4, 2, 2, 1));
        assertThat(game.members().stream().map(it -> exact(it, Index.SHAPLEY_SHUBIK)).map(Ratio::toString))
                .containsExactly("7/30", "7/30", "7/30", "3/20", "3/20", "0");
        assertThat(game.members().stream().map(it -> exact(it, Index.BANZHAF)).map(Ratio::toString))
                .containsExactly("5/21", "5/21", "5/21", "1/7", "1/7", "0");
    }

    @Test
    void europeanUnion() {
        Game game = binary(Games.europeanUnion(true));
        assertThat(game.passing()).contains(BigInteger.valueOf(17_705_723));
        assertThat(game.member("DE").value(Index.PENROSE_BANZHAF).value()).isCloseTo(0.209228292108, within(5e-13));
        assertThat(game.member("DE").value(Index.SHAPLEY_SHUBIK).value()).isCloseTo(0.175660589155, within(5e-13));
        for (Index index : List.of(Index.SHAPLEY_SHUBIK, Index.BANZHAF, Index.JOHNSTON, Index.DEEGAN_PACKEL,
                Index.HOLLER)) {
            assertThat(game.members().stream().map(it -> exact(it, index)).reduce(Ratio.ZERO, Ratio::plus))
                    .as(index.title()).isEqualTo(Ratio.ONE);
        }
        assertThat(game.notGiven()).isEmpty();
    }

    @Test
    void leavingOutTheBlockingClauseMatters() {
        PowerRequest shapley = PowerRequest.everything().only(Index.SHAPLEY_SHUBIK).with(BallotChoices.BINARY);
        assertThat(binary(Games.europeanUnion(true), shapley).member("DE").value(Index.SHAPLEY_SHUBIK).value())
                .isCloseTo(0.17566, within(5e-6));
        assertThat(binary(Games.europeanUnion(false), shapley).member("DE").value(Index.SHAPLEY_SHUBIK).value())
                .isCloseTo(0.17768, within(5e-6));
    }

    @Test
    void anAbstentionInTheEuropeanUnionIsANo() {
        Game game = Power.of(Games.europeanUnion(true), PowerRequest.everything()).game(BallotChoices.TERNARY)
                .orElseThrow();
        assertThat(game.members().stream().map(it -> exact(it, Index.SHAPLEY_SHUBIK)).reduce(Ratio.ZERO, Ratio::plus))
                .isEqualTo(Ratio.ONE);
    }

    @Test
    void electoralCollege() {
        Game game = binary(Games.weighted(270, Games.ELECTORAL_COLLEGE));
        assertThat(game.notGiven()).isEmpty();
        for (Index index : List.of(Index.SHAPLEY_SHUBIK, Index.BANZHAF, Index.JOHNSTON, Index.DEEGAN_PACKEL,
                Index.HOLLER)) {
            assertThat(game.members().stream().map(it -> exact(it, index)).reduce(Ratio.ZERO, Ratio::plus))
                    .as(index.title()).isEqualTo(Ratio.ONE);
        }
        // The program over weights and the quadrature must say the same as the diagram.
        Poll college = Games.weighted(270, Games.ELECTORAL_COLLEGE);
        WeightProgram program = new WeightProgram(Power.rule(college, college.voters(), Ballot.NO, Ballot.YES));
        WeightProgram.Swings swings = program.swings(PowerRequest.Limits.DEFAULT);
        IndexValue[] shapley = new MultilinearQuadrature(program, PowerRequest.Limits.DEFAULT).run();
        assertThat(game.passing()).contains(swings.passing());
        for (int i = 0; i < 51; i++) {
            assertThat(game.members().get(i).swings()).contains(swings.swings()[i]);
            double error = Math.abs(shapley[i].value() - game.members().get(i).value(Index.SHAPLEY_SHUBIK).value());
            assertThat(error).isLessThan(shapley[i].errorBound()).isLessThan(1e-13);
        }
    }

    @Test
    void monetaryFund() throws IOException {
        Map<String, Ratio> votes = Games.shared("imf-2022.csv");
        Game majority = binary(Games.weighted(2_519_966, votes),
                PowerRequest.everything().only(Index.PENROSE_BANZHAF, Index.SHAPLEY_SHUBIK));
        assertThat(majority.members()).hasSize(190);
        Member states = majority.member("United States");
        assertThat(exact(states, Index.PENROSE_BANZHAF).toDouble()).isBetween(0.5, 0.8);
        double sum = majority.members().stream().mapToDouble(it -> it.value(Index.SHAPLEY_SHUBIK).value()).sum();
        assertThat(sum).isCloseTo(1, within(1e-9));
        assertThat(states.value(Index.SHAPLEY_SHUBIK).errorBound()).isLessThan(1e-10);
        // With 85 percent the quota of the dual game is a sixth; the United States alone can block.
        Game large = binary(Games.weighted(4_283_941, votes),
                PowerRequest.everything().only(Index.PENROSE_BANZHAF, Index.COLEMAN_PREVENT));
        assertThat(large.member("United States").blocks()).isTrue();
        assertThat(exact(large.member("United States"), Index.COLEMAN_PREVENT)).isEqualTo(Ratio.ONE);
    }

    @Test
    void refusesWhatIsTooLarge() {
        long[] weights = new long[400];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 1_000_000_007L + 7919L * i * i;
        }
        long half = Arrays.stream(weights).sum() / 2 + 1;
        assertThatThrownBy(() -> binary(Games.weighted(half, weights))).isInstanceOf(TooLarge.class);
    }

    @Test
    void noVotersNoDecision() {
        Game game = binary(Games.poll(List.of(), Games.quota(Map.of(), 0), Ballot.YES, Ballot.NO));
        assertThat(game.members()).isEmpty();
        assertThat(game.passing()).contains(BigInteger.ZERO);
    }
}
