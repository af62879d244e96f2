package org.surety.strategic.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.surety.semantics.TooLarge;

class PureEquilibriaTest {

    private static List<PureEquilibria.Equilibrium> all(SmallGames.Valued it) {
        return PureEquilibria.all(it.game(), it.worths(), 100_000);
    }

    /** Gambit 17.0.0-alpha.2, gambit-enumpure: one equilibrium of the centipede in reduced plans. */
    @Test
    void takesAtOnceInTheCentipede() {
        SmallGames.Valued centipede = SmallGames.centipede();
        List<PureEquilibria.Equilibrium> back = PureEquilibria.backwards(centipede.game(), centipede.worths(), 100);
        assertThat(back).singleElement()
                .satisfies(it -> assertThat(it.moves()).allMatch(moves -> moves.equals(List.of(0))));
        List<PureEquilibria.Equilibrium> all = all(centipede);
        assertThat(all).allSatisfy(it -> assertThat(it.moves().getLast()).containsExactly(0));
        assertThat(all.stream().filter(PureEquilibria.Equilibrium::subgamePerfect).toList()).isEqualTo(back);
        assertThat(all).hasSizeGreaterThan(1);
    }

    @Test
    void findsBothPointsOfACoordination() {
        assertThat(all(SmallGames.matrix(new double[][]{{9, 0}, {8, 7}}, new double[][]{{9, 8}, {0, 7}})))
                .extracting(PureEquilibria.Equilibrium::moves)
                .containsExactly(List.of(List.of(0, 0)), List.of(List.of(1, 1)));
    }

    @Test
    void findsNoneInMatchingPennies() {
        assertThat(all(SmallGames.matrix(new double[][]{{1, 0}, {0, 1}}, new double[][]{{0, 1}, {1, 0}}))).isEmpty();
    }

    /** Just enough give, or nobody does: three pairs of three, and none. */
    @Test
    void countsWhoGives() {
        List<PureEquilibria.Equilibrium> all = all(SmallGames.commonGood(3, 2, -0.3, false));
        assertThat(all).filteredOn(it -> it.chance() == 1).hasSize(3);
        assertThat(all).filteredOn(it -> it.chance() == 0).singleElement()
                .satisfies(it -> assertThat(it.moves()).containsExactly(List.of(1, 1, 1)));
        assertThat(all).hasSize(4).allMatch(PureEquilibria.Equilibrium::subgamePerfect);
    }

    /** A threat that nobody would carry out supports an equilibrium that does not remain when one goes backwards. */
    @Test
    void tellsWhichRestOnAThreatThatWouldNotBeCarriedOut() {
        StakesGame entry = new StakesGame(2, StakesGame.Lottery.surely(1), List.of(
                SmallGames.choice(1, 2, StakesGame.end(0), StakesGame.end(1)),
                SmallGames.choice(0, 2, 0, StakesGame.end(2))));
        Worths worths = new Worths(new double[][]{{2, 1}, {-1, -1}, {0, 2}}, new double[0][]);
        List<PureEquilibria.Equilibrium> all = PureEquilibria.all(entry, worths, 100);
        assertThat(all).hasSize(2);
        assertThat(all).filteredOn(PureEquilibria.Equilibrium::subgamePerfect).singleElement()
                .satisfies(it -> assertThat(it.chance()).isEqualTo(1));
        assertThat(all).filteredOn(it -> !it.subgamePerfect()).singleElement()
                .satisfies(it -> assertThat(it.moves()).containsExactly(List.of(1), List.of(1)));
    }

    @Test
    void refusesTooManyPlansWithTheirNumber() {
        SmallGames.Valued large = SmallGames.commonGood(18, 2, -0.3, true);
        assertThatThrownBy(() -> PureEquilibria.all(large.game(), large.worths(), 1_000)).isInstanceOf(TooLarge.class)
                .hasMessageContaining("262144");
    }
}
