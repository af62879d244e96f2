package org.surety.intake.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which units of two lists go together, at the least cost. The cost of a pair is the number of words that must be
 * struck out and written to make one of the other, their order left aside; of a unit that goes with none, all its
 * words. Only units that are at least half alike may go together ({@link Bags}), and one goes with two only where
 * they are at least six tenths alike and each of the two shares at least half its words with the one. Of equally
 * cheap alignments, one with equal texts, with equal numbers, and without one going with two comes first.
 *
 * <p>The least cost is found exactly, by dynamic programming over all pairs with these five kinds of beads, as W. A.
 * Gale and K. W. Church do (A Program for Aligning Sentences in Bilingual Corpora, Computational Linguistics 19,
 * 1993), up to {@link #MOST_CELLS} pairs of units and {@link #MOST_WORK} pairs of words. Lists beyond that are first
 * cut at units whose text stands exactly once in each (the longest chain of them in the same order, as B. Cohen's
 * patience difference does), and each stretch between is aligned exactly; a stretch still beyond it stays unaligned.
 * Then {@link #exact} is false.
 *
 * @param list the beads, in order; every unit is in exactly one
 * @param exact whether no alignment costs less
 */
public record Beads(List<Bead> list, boolean exact) {

    /** Pairs of units that are compared: two drafts of two thousand passages each. */
    public static final long MOST_CELLS = 4_000_000;
    /** Pairs of unit and word that are compared. */
    public static final long MOST_WORK = 150_000_000;

    private static final long WORD = 1_000_000;
    private static final int OTHER_TEXT = 4;
    private static final int OTHER_NUMBER = 1;
    private static final long NEVER = Long.MAX_VALUE / 4;
    /** Beads as steps of the table, left and right, the preferred first. The way is gone back: so left comes first. */
    private static final int[][] STEPS = {{1, 1}, {0, 1}, {1, 0}, {1, 2}, {2, 1}};

    /** Copies the list. */
    public Beads {
        list = List.copyOf(list);
    }

    /** The cheapest alignment of two lists. */
    public static Beads of(List<Unit> left, List<Unit> right) {
        Bags bags = new Bags();
        Side a = Side.of(left, bags);
        Side b = Side.of(right, bags);
        if (fits(a, 0, left.size(), b, 0, right.size())) {
            return new Beads(search(a, 0, left.size(), b, 0, right.size()), true);
        }
        List<Bead> all = new ArrayList<>();
        int i = 0;
        int j = 0;
        for (int[] anchor : anchors(left, right)) {
            between(all, a, i, anchor[0], b, j, anchor[1]);
            all.add(new Bead(anchor[0], anchor[0] + 1, anchor[1], anchor[1] + 1));
            i = anchor[0] + 1;
            j = anchor[1] + 1;
        }
        between(all, a, i, left.size(), b, j, right.size());
        return new Beads(all, false);
    }

    private static void between(List<Bead> all, Side a, int aFrom, int aTo, Side b, int bFrom, int bTo) {
        if (fits(a, aFrom, aTo, b, bFrom, bTo)) {
            all.addAll(search(a, aFrom, aTo, b, bFrom, bTo));
            return;
        }
        for (int i = aFrom; i < aTo; i++) {
            all.add(new Bead(i, i + 1, bFrom, bFrom));
        }
        for (int j = bFrom; j < bTo; j++) {
            all.add(new Bead(aTo, aTo, j, j + 1));
        }
    }

    private static boolean fits(Side a, int aFrom, int aTo, Side b, int bFrom, int bTo) {
        long n = (long) aTo - aFrom;
        long m = (long) bTo - bFrom;
        return n * m <= MOST_CELLS && n * b.words(bFrom, bTo) + m * a.words(aFrom, aTo) <= MOST_WORK;
    }

    /** Fills the table of the least costs row by row and goes back the way that they came. */
    private static List<Bead> search(Side a, int aFrom, int aTo, Side b, int bFrom, int bTo) {
        int n = aTo - aFrom;
        int m = bTo - bFrom;
        byte[][] from = new byte[n + 1][m + 1];
        long[][] rows = new long[n + 1][];
        for (int i = 0; i <= n; i++) {
            rows[i] = new long[m + 1];
            if (i > 2) {
                rows[i - 3] = new long[0];
            }
            for (int j = 0; j <= m; j++) {
                if (i + j == 0) {
                    continue;
                }
                long best = NEVER;
                for (byte step = 0; step < STEPS.length; step++) {
                    int di = STEPS[step][0];
                    int dj = STEPS[step][1];
                    if (di <= i && dj <= j) {
                        long before = rows[i - di][j - dj];
                        long cost = before >= best
                                ? NEVER
                                : before + cost(a, aFrom + i - di, di, b, bFrom + j - dj, dj);
                        if (cost < best) {
                            best = cost;
                            from[i][j] = step;
                        }
                    }
                }
                rows[i][j] = best;
            }
        }
        List<Bead> beads = new ArrayList<>();
        int i = n;
        int j = m;
        while (i + j > 0) {
            int[] step = STEPS[from[i][j]];
            beads.add(new Bead(aFrom + i - step[0], aFrom + i, bFrom + j - step[1], bFrom + j));
            i -= step[0];
            j -= step[1];
        }
        Collections.reverse(beads);
        return beads;
    }

    private static long cost(Side a, int i, int di, Side b, int j, int dj) {
        if (di + dj == 1) {
            // A unit without words costs something, so that it goes with one of its like.
            return WORD * Math.max(1, di == 1 ? a.single[i].length : b.single[j].length);
        }
        if (di + dj == 2) {
            int[] x = a.single[i];
            int[] y = b.single[j];
            int common = Math.min(x.length, y.length) * 4 < x.length + y.length ? 0 : Bags.common(x, y);
            if (common * 4 < x.length + y.length) {
                return NEVER;
            }
            return WORD * (x.length + y.length - 2L * common)
                    + (a.units.get(i).text().equals(b.units.get(j).text()) ? 0 : OTHER_TEXT)
                    + (a.units.get(i).number().equals(b.units.get(j).number()) ? 0 : OTHER_NUMBER);
        }
        return di == 1 ? splitCost(a.single[i], b, j) : splitCost(b.single[j], a, i);
    }

    private static long splitCost(int[] whole, Side parts, int first) {
        int[] both = parts.pairs[first];
        int all = whole.length + both.length;
        if (Math.min(whole.length, both.length) * 10 < all * 3) {
            return NEVER;
        }
        int common = Bags.common(whole, both);
        boolean alike =
                common * 10 >= all * 3 && Bags.common(whole, parts.single[first]) * 2 >= parts.single[first].length
                        && Bags.common(whole, parts.single[first + 1]) * 2 >= parts.single[first + 1].length;
        return alike ? WORD * (all - 2L * common) + OTHER_TEXT + OTHER_TEXT : NEVER;
    }

    /** Pairs of units whose text stands once in each list: of them the longest chain in which both sides rise. */
    private static List<int[]> anchors(List<Unit> left, List<Unit> right) {
        Map<String, Optional<Integer>> once = once(right);
        Map<String, Optional<Integer>> here = once(left);
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            String text = left.get(i).text();
            int at = i;
            if (here.getOrDefault(text, Optional.empty()).isPresent()) {
                once.getOrDefault(text, Optional.empty()).ifPresent(j -> pairs.add(new int[]{at, j}));
            }
        }
        return longestRising(pairs);
    }

    private static Map<String, Optional<Integer>> once(List<Unit> units) {
        Map<String, Optional<Integer>> once = new HashMap<>();
        for (int i = 0; i < units.size(); i++) {
            once.merge(units.get(i).text(), Optional.of(i), (first, second) -> Optional.empty());
        }
        return once;
    }

    /** By piles, as in the card game: the top of each pile is the least end of a chain of its length. */
    private static List<int[]> longestRising(List<int[]> pairs) {
        List<Integer> tops = new ArrayList<>();
        int[] before = new int[pairs.size()];
        for (int k = 0; k < pairs.size(); k++) {
            int low = 0;
            int high = tops.size();
            while (low < high) {
                int middle = (low + high) / 2;
                if (pairs.get(tops.get(middle))[1] < pairs.get(k)[1]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[k] = low > 0 ? tops.get(low - 1) : -1;
            if (low == tops.size()) {
                tops.add(k);
            } else {
                tops.set(low, k);
            }
        }
        List<int[]> chain = new ArrayList<>();
        for (int k = tops.isEmpty() ? -1 : tops.getLast(); k >= 0; k = before[k]) {
            chain.add(pairs.get(k));
        }
        Collections.reverse(chain);
        return chain;
    }

    /** One of the lists, with the bags of its units and of each with the next. */
    private record Side(List<Unit> units, int[][] single, int[][] pairs) {

        static Side of(List<Unit> units, Bags bags) {
            int[][] single = new int[units.size()][];
            for (int i = 0; i < single.length; i++) {
                single[i] = bags.of(units.get(i).text());
            }
            int[][] pairs = new int[Math.max(0, single.length - 1)][];
            for (int i = 0; i < pairs.length; i++) {
                pairs[i] = Bags.both(single[i], single[i + 1]);
            }
            return new Side(units, single, pairs);
        }

        long words(int from, int to) {
            long words = 0;
            for (int i = from; i < to; i++) {
                words += single[i].length;
            }
            return words;
        }
    }
}
