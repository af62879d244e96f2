package org.surety.intake.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The alignment is the cheapest there is, and every unit stands in one bead. */
class BeadsTest {

    private static final String[] WORDS = {"each", "party", "shall", "help", "within", "three", "days", "of", "attack"};

    private static List<Unit> units(Random random, int most) {
        List<Unit> units = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(5); k >= 0; k--) {
                text.append(text.isEmpty() ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
            }
            units.add(new Unit(Integer.toString(random.nextInt(3)), text.toString()));
        }
        return units;
    }

    /** Tries every way, with a cost written down anew: words struck out and written, in millions, and ties. */
    private static long cheapest(List<Unit> a, int i, List<Unit> b, int j) {
        if (i == a.size() && j == b.size()) {
            return 0;
        }
        long best = Long.MAX_VALUE / 2;
        for (int[] step : new int[][]{{1, 0}, {0, 1}, {1, 1}, {1, 2}, {2, 1}}) {
            if (i + step[0] <= a.size() && j + step[1] <= b.size()) {
                long cost = cost(a.subList(i, i + step[0]), b.subList(j, j + step[1]));
                if (cost < best) {
                    best = Math.min(best, cost + cheapest(a, i + step[0], b, j + step[1]));
                }
            }
        }
        return best;
    }

    private static long cost(List<Unit> a, List<Unit> b) {
        List<String> left = words(a);
        List<String> right = words(b);
        if (a.isEmpty() || b.isEmpty()) {
            return 1_000_000L * (left.size() + right.size());
        }
        int all = left.size() + right.size();
        int common = common(left, right);
        boolean pair = a.size() + b.size() == 2;
        if (2.0 * common / all < (pair ? 0.5 : 0.6)) {
            return Long.MAX_VALUE / 2;
        }
        List<Unit> parts = a.size() > 1 ? a : b;
        List<String> whole = a.size() > 1 ? right : left;
        if (!pair && parts.stream().anyMatch(it -> 2 * common(words(List.of(it)), whole) < words(List.of(it)).size())) {
            return Long.MAX_VALUE / 2;
        }
        int ties = !pair
                ? 8
                : (left.equals(right) ? 0 : 4)
                        + (a.getFirst().number().equals(b.getFirst().number()) ? 0 : 1);
        return 1_000_000L * (all - 2L * common) + ties;
    }

    private static List<String> words(List<Unit> units) {
        return units.stream().flatMap(it -> List.of(it.text().split(" ")).stream()).toList();
    }

    private static int common(List<String> left, List<String> right) {
        List<String> rest = new ArrayList<>(right);
        return (int) left.stream().filter(rest::remove).count();
    }

    private static long cost(Beads beads, List<Unit> a, List<Unit> b) {
        return beads.list().stream().mapToLong(it -> cost(a.subList(it.leftFrom(), it.leftTo()),
                b.subList(it.rightFrom(), it.rightTo()))).sum();
    }

    private static void assertComplete(Beads beads, List<Unit> a, List<Unit> b) {
        int i = 0;
        int j = 0;
        for (Bead bead : beads.list()) {
            assertThat(bead.leftFrom()).isEqualTo(i);
            assertThat(bead.rightFrom()).isEqualTo(j);
            i = bead.leftTo();
            j = bead.rightTo();
        }
        assertThat(i).isEqualTo(a.size());
        assertThat(j).isEqualTo(b.size());
    }

    @Test
    void no_alignment_is_cheaper() {
        Random random = new Random(1402);
        boolean split = false;
        boolean merged = false;
        for (int i = 0; i < 1_500; i++) {
            List<Unit> a = units(random, 5);
            List<Unit> b = units(random, 5);
            Beads beads = Beads.of(a, b);
            assertComplete(beads, a, b);
            assertThat(beads.exact()).isTrue();
            assertThat(cost(beads, a, b)).as("%s and %s", a, b).isEqualTo(cheapest(a, 0, b, 0));
            split |= beads.list().stream().anyMatch(it -> it.right() == 2);
            merged |= beads.list().stream().anyMatch(it -> it.left() == 2);
        }
        assertThat(split && merged).isTrue();
    }

    @Test
    void beyond_the_bound_lists_are_cut_at_texts_that_stand_once_in_each() {
        List<Unit> a = new ArrayList<>();
        List<Unit> b = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            a.add(new Unit("", "passage number " + i + " of the draft"));
            if (i % 100 != 7) {
                b.add(new Unit("", i % 100 == 50 ? "passage number " + i + " of a draft" : a.get(i).text()));
            }
        }
        Beads beads = Beads.of(a, b);
        assertComplete(beads, a, b);
        assertThat(beads.exact()).isFalse();
        assertThat(beads.list().stream().filter(it -> it.right() == 0)).hasSize(30)
                .allMatch(it -> it.leftFrom() % 100 == 7);
        assertThat(beads.list().stream().filter(it -> it.left() == 1 && it.right() == 1)).hasSize(2_970);
    }

    @Test
    void beyond_the_bound_without_such_texts_nothing_is_aligned() {
        List<Unit> a = new ArrayList<>();
        for (int i = 0; i < 2_001; i++) {
            a.add(new Unit("", "the same words"));
        }
        Beads beads = Beads.of(a, a);
        assertComplete(beads, a, a);
        assertThat(beads.exact()).isFalse();
        assertThat(beads.list()).hasSize(4_002);
        Beads within = Beads.of(a.subList(0, 2_000), a.subList(0, 2_000));
        assertThat(within.exact()).isTrue();
        assertThat(within.list()).hasSize(2_000);
    }
}
