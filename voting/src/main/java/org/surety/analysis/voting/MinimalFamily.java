package org.surety.analysis.voting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.surety.semantics.TooLarge;
import org.surety.semantics.Work;

/**
 * Minimal coalitions as a zero-suppressed decision diagram, made from the decision diagram of the rule.
 *
 * <p>
 * Let {@code M(f, g)} be the minimal sets of {@code f} for which {@code g} fails, where {@code g} implies {@code f}. At
 * a member, {@code M(f, g) = {member} + M(f1, f0 or g1)} together with {@code M(f0, g0)}: a minimal set with the member
 * must not suffice without it. After Rauzy, "New algorithms for fault trees analysis", Reliability Engineering and
 * System Safety 40, 1993; zero-suppressed diagrams are Minato's (1993), told at length by Knuth, TAOCP 4A, 7.1.4. Time
 * and space grow with the number of pairs met, a small multiple of the rule's diagram where members can be ordered by
 * importance; in the worst case exponential, hence bounded.
 */
public final class MinimalFamily implements MinimalCoalitions {

    private static final int STATES = 1_000_000;
    private static final int NODES = 2_000_000;
    /** How many counts by node and size are held; plain longs take a sixth of the room. */
    private static final long CELLS = 20_000_000;
    private static final int PLAIN_MEMBERS = 62;
    /** The family without any set, and the one whose only set is empty. */
    private static final int EMPTY = 0;
    private static final int UNIT = 1;

    private final DecisionDiagram rule;
    private final NodeTable sets =
            new NodeTable(3, "nodes of a diagram of minimal coalitions", BigInteger.ZERO, NODES, NODES);
    private final PairCache known = new PairCache();
    private final int root;

    public MinimalFamily(ThresholdRule rule) {
        this.rule = DecisionDiagram.of(rule, STATES);
        sets.number(new long[]{-1, 0, 0});
        sets.number(new long[]{-2, 0, 0});
        this.root = minimal(this.rule.root(), DecisionDiagram.FALSE);
    }

    private int minimal(int holds, int fails) {
        if (holds == fails || holds == DecisionDiagram.FALSE || fails == DecisionDiagram.TRUE) {
            return EMPTY;
        }
        if (holds == DecisionDiagram.TRUE) {
            return UNIT;
        }
        int found = known.get(holds, fails);
        if (found >= 0) {
            return found;
        }
        int without = rule.child(holds, 0);
        int with = minimal(rule.child(holds, 1), rule.or(without, rule.child(fails, 1)));
        int rest = minimal(without, rule.child(fails, 0));
        int node = with == EMPTY ? rest : sets.number(new long[]{rule.level(holds), with, rest});
        known.put(holds, fails, node);
        return node;
    }

    /** The terminals lie below all levels. */
    private int level(int node) {
        return node <= UNIT ? rule.levels() : (int) sets.get(node, 0);
    }

    private int with(int node) {
        return (int) sets.get(node, 1);
    }

    private int without(int node) {
        return (int) sets.get(node, 2);
    }

    @Override
    public String name() {
        return "decision diagram";
    }

    @Override
    public List<BigInteger> bySize() {
        return counts(-1);
    }

    @Override
    public List<BigInteger> bySizeWith(int member) {
        return counts(member);
    }

    /** The sets with {@code member} by size, or all if that is negative: one pass from the leaves up. */
    private List<BigInteger> counts(int member) {
        long cells = (long) sets.count() * (rule.levels() + 1) * (rule.levels() > PLAIN_MEMBERS ? 6 : 1);
        if (cells > CELLS) {
            throw new TooLarge("numbers held at once", BigInteger.valueOf(cells), CELLS);
        }
        int place = 0;
        while (member >= 0 && rule.member(place) != member) {
            place++;
        }
        return rule.levels() > PLAIN_MEMBERS ? large(member < 0 ? -1 : place) : plain(member < 0 ? -1 : place);
    }

    /**
     * With so few members no count exceeds 62 bits. Below the member's level there is no set with it; above, one must
     * pass through.
     */
    private List<BigInteger> plain(int place) {
        int width = rule.levels() + 1;
        long[] all = new long[sets.count() * width];
        all[UNIT * width] = 1;
        long[] with = place < 0 ? all : new long[all.length];
        for (int node = 2; node < sets.count(); node++) {
            Work.check();
            boolean here = level(node) == place;
            for (int size = 0; size < width; size++) {
                int at = node * width + size;
                long low = all[without(node) * width + size];
                long high = size == 0 ? 0 : all[with(node) * width + size - 1];
                long lowWith = with[without(node) * width + size];
                long highWith = size == 0 ? 0 : with[with(node) * width + size - 1];
                all[at] = low + high;
                if (place >= 0) {
                    with[at] = here ? high : lowWith + highWith;
                }
            }
        }
        return java.util.stream.IntStream.range(0, width).mapToObj(it -> BigInteger.valueOf(with[root * width + it]))
                .toList();
    }

    private List<BigInteger> large(int place) {
        BigInteger[][] all = new BigInteger[sets.count()][];
        all[EMPTY] = new BigInteger[0];
        all[UNIT] = new BigInteger[]{BigInteger.ONE};
        BigInteger[][] with = place < 0 ? all : new BigInteger[all.length][];
        with[EMPTY] = new BigInteger[0];
        with[UNIT] = place < 0 ? all[UNIT] : new BigInteger[0];
        for (int node = 2; node < all.length; node++) {
            all[node] = sum(all[without(node)], all[with(node)]);
            if (place >= 0) {
                with[node] = level(node) == place
                        ? sum(new BigInteger[0], all[with(node)])
                        : sum(with[without(node)], with[with(node)]);
            }
        }
        return List.of(with[root]);
    }

    /** The sum of a polynomial and another shifted by one. */
    private static BigInteger[] sum(BigInteger[] plain, BigInteger[] shifted) {
        BigInteger[] sum = new BigInteger[Math.max(plain.length, shifted.length + 1)];
        for (int i = 0; i < sum.length; i++) {
            BigInteger left = i < plain.length ? plain[i] : BigInteger.ZERO;
            sum[i] = i > 0 && i <= shifted.length ? left.add(shifted[i - 1]) : left;
        }
        return sum;
    }

    @Override
    public List<List<Integer>> first(int limit) {
        List<List<Integer>> found = new ArrayList<>();
        List<BigInteger> sizes = bySize();
        for (int size = 0; size < sizes.size() && found.size() < limit; size++) {
            if (sizes.get(size).signum() > 0) {
                new Search(size, limit, found).list(0, new ArrayList<>());
            }
        }
        return found;
    }

    /**
     * Finds the sets of one size in the order of the members, which is not that of the diagram. Each member in turn is
     * taken in and left out wherever a pass over the diagram says that a set of that size remains; so every branch ends
     * in a set.
     */
    private final class Search {

        private static final byte FREE = 0;
        private static final byte IN = 1;
        private static final byte OUT = 2;

        private final int size;
        private final int limit;
        private final List<List<Integer>> found;
        private final byte[] fixed;
        private final int words;
        private final long[] possible;
        private final int[] needed;

        Search(int size, int limit, List<List<Integer>> found) {
            this.size = size;
            this.limit = limit;
            this.found = found;
            this.fixed = new byte[rule.levels()];
            this.words = (size >> 6) + 1;
            this.possible = new long[sets.count() * words];
            this.needed = new int[fixed.length + 1];
        }

        void list(int member, List<Integer> chosen) {
            if (chosen.size() == size) {
                found.add(List.copyOf(chosen));
                return;
            }
            for (int next = member; next < fixed.length && found.size() < limit; next++) {
                Work.check();
                fixed[next] = IN;
                if (remains()) {
                    chosen.add(next);
                    list(next + 1, chosen);
                    chosen.removeLast();
                }
                fixed[next] = OUT;
            }
            Arrays.fill(fixed, member, fixed.length, FREE);
        }

        /**
         * Whether a set of the wanted size keeps to what is fixed: by node, the sizes that are possible below, as bits.
         */
        private boolean remains() {
            Arrays.fill(possible, 0);
            possible[UNIT * words] = 1;
            for (int level = 0; level < fixed.length; level++) {
                needed[level + 1] = needed[level] + (fixed[rule.member(level)] == IN ? 1 : 0);
            }
            for (int node = 2; node < sets.count(); node++) {
                byte state = fixed[rule.member(level(node))];
                boolean low = state != IN && reaches(level(node) + 1, without(node));
                boolean high = state != OUT && reaches(level(node) + 1, with(node));
                long carry = 0;
                for (int word = 0; word < words; word++) {
                    long bits = low ? possible[without(node) * words + word] : 0;
                    if (high) {
                        long shifted = possible[with(node) * words + word];
                        bits |= shifted << 1 | carry;
                        carry = shifted >>> 63;
                    }
                    possible[node * words + word] = bits;
                }
            }
            return reaches(0, root) && (possible[root * words + (size >> 6)] >>> (size & 63) & 1) != 0;
        }

        /**
         * Whether no member that must be in is passed over between a level and a node; what a diagram passes over is
         * left out.
         */
        private boolean reaches(int level, int node) {
            return needed[level(node)] == needed[level];
        }
    }
}
