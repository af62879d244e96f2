package org.surety.analysis.bargain.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ranges hold what they promise, whole proposals counting once. */
class ConformalTest {

    private static Conformal of(int... sizes) {
        return seeded(1, sizes);
    }

    private static Conformal seeded(long seed, int... sizes) {
        List<List<Integer>> groups = new ArrayList<>();
        int next = 0;
        for (int size : sizes) {
            groups.add(IntStream.range(next, next + size).boxed().toList());
            next += size;
        }
        return new Conformal(groups, seed);
    }

    /** With nine proposals of one issue the eighth of nine scores is the range: 8 of 10 places for the one to come. */
    @Test
    void theHalfWidthIsTheRankThatTheTheoremNames() {
        double[] scores = {9, 1, 8, 2, 7, 3, 6, 4, 5};
        assertThat(of(1, 1, 1, 1, 1, 1, 1, 1, 1).of(scores).coverage().halfWidth()).isEqualTo(8);
        // Left out the largest, the others are 1 to 8, of which 0.8 x 9 = 7.2 are wanted: the eighth.
        assertThat(of(1, 1, 1, 1, 1, 1, 1, 1, 1).of(scores).ownHalfWidths()).containsExactly(8, 9, 9, 9, 9, 9, 9, 9, 9);
    }

    /** A proposal of very many issues weighs no more than one of a single issue. */
    @Test
    void eachProposalCountsOnce() {
        double[] scores = new double[104];
        Arrays.fill(scores, 0, 100, 90);
        scores[100] = 1;
        scores[101] = 2;
        scores[102] = 3;
        scores[103] = 4;
        // Five proposals: 0.8 x 6 = 4.8 of 5 are wanted. The four small ones give 4; of the large one 80 of 100 issues
        // more.
        assertThat(of(100, 1, 1, 1, 1).of(scores).coverage().halfWidth()).isEqualTo(90);
        // Leaving the large one out: 0.8 x 5 = 4 of 4.
        assertThat(of(100, 1, 1, 1, 1).of(scores).ownHalfWidths()[0]).isEqualTo(4);
    }

    @Test
    void fewerThanFourProposalsCalibrateNothing() {
        assertThat(of(3, 3, 3).of(new double[9]).coverage().halfWidth()).isEqualTo(100);
        assertThat(of(3, 3, 3, 3).of(new double[12]).coverage().halfWidth()).isZero();
        assertThat(of(2).of(new double[2]).coverage().heldOut()).isEqualTo(1);
    }

    /**
     * Proposals whose issues err alike, so that issues by themselves would seem to be many more than they are. Over
     * many drawn sets of data a new proposal's issue is held at least as often as promised, and not much more often.
     */
    @Test
    void aNewProposalIsHeldAsOftenAsPromised() {
        Random random = new Random(1905);
        int rounds = 4000;
        double held = 0;
        for (int round = 0; round < rounds; round++) {
            int[] sizes = random.ints(20, 1, 6).toArray();
            double[] scores = new double[Arrays.stream(sizes).sum()];
            int next = 0;
            for (int size : sizes) {
                double own = random.nextDouble() * 60;
                for (int i = 0; i < size; i++) {
                    scores[next++] = own + random.nextDouble() * 10;
                }
            }
            double width = of(sizes).of(scores).coverage().halfWidth();
            held += random.nextDouble() * 60 + random.nextDouble() * 10 <= width ? 1 : 0;
        }
        assertThat(held / rounds).isBetween(0.79, 0.86);
    }

    /**
     * The mean over the proposals of the share of their issues held, each by the others, is never below what is
     * promised: the theorem itself.
     */
    @Test
    void everyProposalLeftOutInTurnIsHeldAsPromised() {
        Random random = new Random(1912);
        for (int round = 0; round < 500; round++) {
            int[] sizes = random.ints(1 + random.nextInt(30), 1, 6).toArray();
            double[] scores = random.doubles(Arrays.stream(sizes).sum(), 0, 100).map(Math::round).toArray();
            double[] own = of(sizes).of(scores).ownHalfWidths();
            double shares = 0;
            int next = 0;
            for (int size : sizes) {
                int held = 0;
                for (int i = 0; i < size; i++, next++) {
                    held += scores[next] <= own[next] ? 1 : 0;
                }
                shares += held / (double) size;
            }
            assertThat(shares / sizes.length).isGreaterThanOrEqualTo(0.8 - 1e-9);
        }
    }

    /** Leaving a proposal out is as if it had never been there. */
    @Test
    void theOwnHalfWidthIsThatOfTheOthersAlone() {
        Random random = new Random(1936);
        for (int round = 0; round < 300; round++) {
            int[] sizes = random.ints(2 + random.nextInt(20), 1, 6).toArray();
            double[] scores = random.doubles(Arrays.stream(sizes).sum(), 0, 30).map(Math::round).toArray();
            double[] own = of(sizes).of(scores).ownHalfWidths();
            int next = 0;
            for (int left = 0; left < sizes.length; left++) {
                int group = left;
                int from = next;
                next += sizes[left];
                int to = next;
                int[] others =
                        IntStream.range(0, sizes.length).filter(it -> it != group).map(it -> sizes[it]).toArray();
                double[] theirs = IntStream.range(0, scores.length).filter(it -> it < from || it >= to)
                        .mapToDouble(it -> scores[it]).toArray();
                assertThat(Arrays.copyOfRange(own, from, to))
                        .containsOnly(of(others).of(theirs).coverage().halfWidth());
            }
        }
    }

    @Test
    void halvesDependOnTheSeedOnly() {
        double[] scores = new Random(4).doubles(60, 0, 100).toArray();
        int[] sizes = new int[30];
        Arrays.fill(sizes, 2);
        BacktestResult.Coverage coverage = seeded(5, sizes).of(scores).coverage();
        assertThat(seeded(5, sizes).of(scores).coverage()).isEqualTo(coverage);
        assertThat(coverage.heldOut()).isCloseTo(0.8, offset(0.12));
        assertThat(seeded(6, sizes).of(scores).coverage()).isNotEqualTo(coverage);
    }
}
