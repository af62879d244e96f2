package org.surety.design.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surety.design.sweep.SweepSum;

/** Frontiers of parts can be merged in any order and grouped in any way, and hold what no version beats. */
class ParetoFrontTest {

    private static final int OBJECTIVES = 3;

    /** What was offered: few different scores, so that many are equal or beaten by one. */
    private record Offer(double[] vector, int[] version, long signers) {

        boolean beats(Offer other) {
            boolean better = false;
            for (int k = 0; k < OBJECTIVES; k++) {
                if (vector[k] < other.vector[k]) {
                    return false;
                }
                better |= vector[k] > other.vector[k];
            }
            return better;
        }
    }

    static List<Long> seeds() {
        List<Long> seeds = new ArrayList<>();
        for (long seed = 0; seed < 200; seed++) {
            seeds.add(seed);
        }
        return seeds;
    }

    private static List<Offer> offers(Random random, int first, int count) {
        List<Offer> offers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            offers.add(new Offer(random.doubles(OBJECTIVES, 0, 4).map(Math::floor).toArray(), new int[]{first + i},
                    random.nextInt(8)));
        }
        return offers;
    }

    private static ParetoFront of(List<Offer> offers) {
        ParetoFront front = new ParetoFront();
        offers.forEach(it -> front.offer(it.vector(), it.version(), it.signers()));
        return front;
    }

    private static ParetoFront merged(ParetoFront... fronts) {
        ParetoFront whole = new ParetoFront();
        Arrays.stream(fronts).forEach(whole::offerAll);
        return whole;
    }

    /** Which versions it tells, who would sign them and how many are as good. */
    private static List<String> told(ParetoFront front) {
        return front.sorted().stream().map(it -> shown(it) + " " + it.alike()).toList();
    }

    private static String shown(ParetoFront.Entry it) {
        return Arrays.toString(it.vector()) + " " + Arrays.toString(it.version()) + " " + it.signers();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void merging_is_associative_and_commutative(long seed) {
        Random random = new Random(seed);
        List<Offer> one = offers(random, 0, random.nextInt(12));
        List<Offer> two = offers(random, 100, random.nextInt(12));
        List<Offer> three = offers(random, 200, random.nextInt(12));
        List<String> expected = told(merged(merged(of(one), of(two)), of(three)));
        assertThat(told(merged(of(one), merged(of(two), of(three))))).isEqualTo(expected);
        assertThat(told(merged(of(three), of(one), of(two)))).isEqualTo(expected);
        assertThat(told(merged(of(two), merged(of(three), of(one))))).isEqualTo(expected);
        assertThat(told(merged(new ParetoFront(), merged(of(one), of(two), of(three))))).isEqualTo(expected);
    }

    /** Only how many are as good is a count, which is why a slice is taken into account once ({@link SweepSum}). */
    @ParameterizedTest
    @MethodSource("seeds")
    void merging_with_itself_changes_no_version_of_it(long seed) {
        Random random = new Random(seed);
        ParetoFront front = of(offers(random, 0, 1 + random.nextInt(20)));
        assertThat(merged(front, front).sorted().stream().map(ParetoFrontTest::shown))
                .isEqualTo(front.sorted().stream().map(ParetoFrontTest::shown).toList());
        assertThat(merged(front, front).sorted().stream().map(ParetoFront.Entry::alike))
                .isEqualTo(front.sorted().stream().map(it -> 2 * it.alike()).toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void it_holds_what_none_beats_and_nothing_else(long seed) {
        Random random = new Random(seed);
        List<Offer> all = offers(random, 0, 1 + random.nextInt(30));
        List<String> unbeaten = all.stream().filter(it -> all.stream().noneMatch(other -> other.beats(it)))
                .map(it -> Arrays.toString(it.vector())).distinct().sorted().toList();
        assertThat(of(all).sorted().stream().map(it -> Arrays.toString(it.vector())).sorted()).isEqualTo(unbeaten);
    }
}
