package org.surety.strategic.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LogitBranchTest {

    private static final double[][] NO_CHARGES = {};

    /**
     * The game of Ochs (1995) as McKelvey and Palfrey (1995) transformed it; their estimate of lambda is 1.84. The
     * figures are those of Gambit 17.0.0-alpha.2, gambit-logit.
     */
    @Test
    void followsTheBranchOfAsymmetricMatchingPennies() {
        LogitBranch branch = SmallGames.matrix(new double[][]{{1.1141, 0}, {0, 0.2785}},
                new double[][]{{0, 1.1141}, {1.1141, 0}}).branch();
        assertMoves(branch, 0, 0.5, 0.5);
        assertMoves(branch, 1, 0.586784036439, 0.451807031700);
        assertMoves(branch, 1.84, 0.615568414821, 0.383713078021);
        assertMoves(branch, 3, 0.616896850099, 0.314016361812);
        LogitBranch.Point end = branch.end();
        assertThat(end.moves().getFirst().getFirst().getFirst()).isCloseTo(0.5, within(1e-3));
        assertThat(end.moves().getFirst().get(1).getFirst()).isCloseTo(0.2785 / (1.1141 + 0.2785), within(1e-3));
    }

    /** That game has a closed equation: both odds are exponential in the other's probability. */
    @Test
    void keepsToTheEquationsOfAGameOfTwoMovesEach() {
        LogitBranch branch = SmallGames.matrix(new double[][]{{9, 0}, {0, 1}}, new double[][]{{0, 1}, {1, 0}}).branch();
        for (double lambda : new double[]{0.1, 0.7, 2, 5}) {
            LogitBranch.Point point = branch.at(lambda).orElseThrow();
            double top = point.moves().getFirst().get(0).getFirst();
            double left = point.moves().getFirst().get(1).getFirst();
            assertThat(Math.log(top / (1 - top))).isCloseTo(lambda * (9 * left - (1 - left)), within(1e-9));
            assertThat(Math.log(left / (1 - left))).isCloseTo(lambda * (1 - 2 * top), within(1e-9));
        }
    }

    /**
     * Figure 2 of Selten (1975) in its reduced strategic form; the points are those printed in the documentation of
     * Gambit's gambit-logit.
     */
    @Test
    void meetsThePointsThatGambitPrintsForSeltensGame() {
        LogitBranch branch = SmallGames.matrix(new double[][]{{1, 1}, {0, 0}, {0, 2}},
                new double[][]{{1, 1}, {2, 3}, {2, 0}}).branch();
        double[][] printed = {{0.022853, 0.335873, 0.328284, 0.501962}, {0.047978, 0.338668, 0.322803, 0.504249},
                {0.105965, 0.345145, 0.310443, 0.510023}, {0.139346, 0.348902, 0.303519, 0.513640}};
        for (double[] row : printed) {
            LogitBranch.Point point = branch.at(row[0]).orElseThrow();
            assertThat(point.moves().getFirst().get(0).get(0)).isCloseTo(row[1], within(2e-6));
            assertThat(point.moves().getFirst().get(0).get(1)).isCloseTo(row[2], within(2e-6));
            assertThat(point.moves().getFirst().get(1).get(0)).isCloseTo(row[3], within(2e-6));
        }
    }

    /**
     * The four-move centipede of McKelvey and Palfrey (1992), for which they proposed the agent form (1998). The
     * probabilities to take are those of Gambit 17.0.0-alpha.2, gambit-logit, in the order of the tree.
     */
    @Test
    void followsTheBranchOfTheCentipede() {
        LogitBranch branch = SmallGames.centipede().branch();
        assertTakes(branch, 0.5, 0.296256574933, 0.277980285578, 0.464883649342, 0.832018385122);
        assertTakes(branch, 1, 0.236192965530, 0.376298744166, 0.761576823553, 0.960834277202);
        assertTakes(branch, 2.5, 0.492704224792, 0.851436105832, 0.981847187875, 0.999664649870);
        assertThat(branch.end().moves().getLast().getFirst().getFirst()).isCloseTo(1, within(1e-6));
        assertThat(branch.isWhole()).isTrue();
    }

    private static void assertTakes(LogitBranch branch, double lambda, double one, double two, double three,
            double four) {
        List<List<List<Double>>> moves = branch.at(lambda).orElseThrow().moves();
        assertThat(moves.reversed().stream().map(it -> it.getFirst().getFirst()).toList())
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-10 ? 0 : 1)
                .containsExactly(one, two, three, four);
    }

    private static void assertMoves(LogitBranch branch, double lambda, double first, double second) {
        LogitBranch.Point point = branch.at(lambda).orElseThrow();
        assertThat(point.moves().getFirst().get(0).getFirst()).isCloseTo(first, within(1e-8));
        assertThat(point.moves().getFirst().get(1).getFirst()).isCloseTo(second, within(1e-8));
    }

    /** Several who are alike choose as one bloc or each by itself: the same equilibrium. */
    @Test
    void countsThoseWhoAreAlikeAsOneBloc() {
        for (int members = 1; members <= 6; members++) {
            LogitBranch together = SmallGames.commonGood(members, (members + 1) / 2, -0.2, true).branch();
            LogitBranch apart = SmallGames.commonGood(members, (members + 1) / 2, -0.2, false).branch();
            for (double lambda : new double[]{0.5, 3, 12}) {
                LogitBranch.Point one = together.at(lambda).orElseThrow();
                LogitBranch.Point other = apart.at(lambda).orElseThrow();
                assertThat(one.chance()).isCloseTo(other.chance(), within(1e-9));
                other.moves().getFirst().forEach(it -> assertThat(it.getFirst())
                        .isCloseTo(one.moves().getFirst().getFirst().getFirst(), within(1e-9)));
            }
        }
    }

    /** By hand: of three, each is decisive if just one of the two others gives. */
    @Test
    void weighsHowOftenOneIsDecisive() {
        LogitBranch.Point point = SmallGames.commonGood(3, 2, -0.3, true).branch().at(4).orElseThrow();
        double give = point.moves().getFirst().getFirst().getFirst();
        assertThat(Math.log(give / (1 - give))).isCloseTo(4 * (2 * give * (1 - give) - 0.3), within(1e-9));
        assertThat(point.chance()).isCloseTo(give * give * (3 - 2 * give), within(1e-12));
    }

    @Test
    void aConstantChangesNothingAndAFactorIsOneOfLambda() {
        double[][] ends = {{0.8, 0.2}, {0.4, 1.6}, {3.2, 0.8}, {1.6, 6.4}, {12.8, 3.2}};
        StakesGame game = SmallGames.centipede().game();
        double[][] moved = new double[5][];
        double[][] scaled = new double[5][];
        for (int end = 0; end < 5; end++) {
            moved[end] = new double[]{ends[end][0] + 7, ends[end][1] - 3};
            scaled[end] = new double[]{ends[end][0] * 4, ends[end][1] * 4};
        }
        LogitBranch.Point plain = LogitBranch.of(game, new Worths(ends, NO_CHARGES), 50).at(1.5).orElseThrow();
        LogitBranch.Point shifted = LogitBranch.of(game, new Worths(moved, NO_CHARGES), 50).at(1.5).orElseThrow();
        LogitBranch.Point larger = LogitBranch.of(game, new Worths(scaled, NO_CHARGES), 50).at(1.5 / 4).orElseThrow();
        for (int node = 0; node < 4; node++) {
            double take = plain.moves().get(node).getFirst().getFirst();
            assertThat(shifted.moves().get(node).getFirst().getFirst()).isCloseTo(take, within(1e-9));
            assertThat(larger.moves().get(node).getFirst().getFirst()).isCloseTo(take, within(1e-9));
        }
    }

    /** A game of pure coordination with a better and a worse point: the branch leads to the one that risk favours. */
    @Test
    void leadsToTheEquilibriumThatRiskFavours() {
        LogitBranch.Point end = SmallGames.matrix(new double[][]{{9, 0}, {8, 7}}, new double[][]{{9, 8}, {0, 7}})
                .branch().end();
        assertThat(end.moves().getFirst().getFirst().get(1)).isCloseTo(1, within(1e-6));
    }

    /** Where a player is to be indifferent, its worth of the game is what it has beside. */
    @Test
    void findsWhatAnEndMustBeWorthForIndifference() {
        SmallGames.Valued valued = SmallGames.commonGood(3, 2, -0.3, false);
        LogitBranch branch =
                LogitBranch.indifferent(valued.game(), valued.worths(), 0, 0.4, 200).orElseThrow();
        for (double lambda : new double[]{0, 1, 5}) {
            LogitBranch.Point point = branch.at(lambda).orElseThrow();
            double own = point.moves().getFirst().get(0).getFirst();
            double worth = point.chance() + (1 - point.chance()) * point.indifferentAt() - 0.3 * own;
            assertThat(worth).isCloseTo(0.4, within(1e-9));
            double both = point.moves().getFirst().get(1).getFirst();
            double decisive = 2 * both * (1 - both) * (1 - point.indifferentAt());
            assertThat(Math.log(own / (1 - own))).isCloseTo(lambda * (decisive - 0.3), within(1e-8));
        }
    }

    @Test
    void aPointThatTheBranchDoesNotReachIsNotThere() {
        assertThat(SmallGames.centipede().branch().at(1e9)).isEmpty();
    }
}
