package org.surety.analysis.voting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.surety.semantics.Work;

/**
 * Minimal coalitions through symmetry: how many members of each class of interchangeable ones take part. A vector of
 * counts stands for the product of binomial coefficients of coalitions. All classes but the largest are enumerated; the
 * least number of the largest that suffices is found by bisection, which monotony allows. Time: the product of (class
 * size + 1) over all classes but the largest, times the logarithm of its size.
 */
public final class MinimalVectors implements MinimalCoalitions {

    /** More vectors than this are left to the decision diagram. */
    private static final long MOST = 200_000;

    private final ThresholdRule rule;
    private final List<List<Integer>> classes;
    /** By class, threshold and number of members: the sum of the first so many. */
    private final long[][][] gains;
    private final List<int[]> vectors = new ArrayList<>();

    public MinimalVectors(ThresholdRule rule) {
        this(rule, Symmetry.classes(rule));
    }

    /** @param alike the members in classes, each of members that can change places */
    MinimalVectors(ThresholdRule rule, List<List<Integer>> alike) {
        this.rule = rule;
        this.classes = relevant(rule, alike);
        this.gains = classes.stream().map(it -> gains(rule, it)).toArray(long[][][]::new);
        if (classes.isEmpty()) {
            if (rule.passes(new long[rule.thresholds()])) {
                vectors.add(new int[0]);
            }
        } else {
            extend(0, new int[classes.size()], new long[rule.thresholds()]);
        }
    }

    /** Whether there are few enough vectors. */
    static boolean fits(ThresholdRule rule, List<List<Integer>> alike) {
        double vectors = 1;
        List<List<Integer>> classes = relevant(rule, alike);
        for (List<Integer> members : classes.subList(0, Math.max(0, classes.size() - 1))) {
            vectors *= members.size() + 1;
        }
        return vectors <= MOST;
    }

    /** Members without any weight are in no minimal coalition. The largest class comes last. */
    private static List<List<Integer>> relevant(ThresholdRule rule, List<List<Integer>> alike) {
        return alike.stream().filter(it -> !rule.isIdle(it.getFirst()))
                .sorted(Comparator.comparingInt(List::size)).toList();
    }

    private static long[][] gains(ThresholdRule rule, List<Integer> members) {
        long[][] sums = new long[rule.thresholds()][members.size() + 1];
        for (int i = 0; i < sums.length; i++) {
            for (int k = 0; k < members.size(); k++) {
                sums[i][k + 1] = sums[i][k] + rule.gain(i, 1, members.get(k));
            }
        }
        return sums;
    }

    /** The classes of which members take part in minimal coalitions, the largest last. */
    List<List<Integer>> classes() {
        return classes;
    }

    /** For each kind of minimal coalition how many of each class take part. */
    List<int[]> vectors() {
        return vectors;
    }

    private void extend(int at, int[] counts, long[] sums) {
        if (at == classes.size() - 1) {
            complete(at, counts, sums);
            return;
        }
        for (int count = 0; count <= classes.get(at).size(); count++) {
            Work.check();
            counts[at] = count;
            extend(at + 1, counts, changed(sums, at, 0, count));
        }
        counts[at] = 0;
    }

    /** The sums with the first {@code after} members of a class instead of the first {@code before}. */
    private long[] changed(long[] sums, int at, int before, int after) {
        long[] changed = sums.clone();
        for (int i = 0; i < sums.length; i++) {
            changed[i] += gains[at][i][after] - gains[at][i][before];
        }
        return changed;
    }

    private void complete(int last, int[] counts, long[] sums) {
        int failing = -1;
        int passing = classes.get(last).size();
        if (!rule.passes(changed(sums, last, 0, passing))) {
            return;
        }
        while (passing - failing > 1) {
            int middle = (passing + failing) >>> 1;
            if (rule.passes(changed(sums, last, 0, middle))) {
                passing = middle;
            } else {
                failing = middle;
            }
        }
        long[] whole = changed(sums, last, 0, passing);
        for (int i = 0; i < last; i++) {
            if (counts[i] > 0 && rule.passes(changed(whole, i, counts[i], counts[i] - 1))) {
                return;
            }
        }
        int[] found = counts.clone();
        found[last] = passing;
        vectors.add(found);
    }

    @Override
    public String name() {
        return "count vectors over classes of interchangeable members";
    }

    @Override
    public List<BigInteger> bySize() {
        BigInteger[] sizes = zeros();
        for (int[] vector : vectors) {
            Work.check();
            BigInteger ways = BigInteger.ONE;
            for (int i = 0; i < vector.length; i++) {
                ways = ways.multiply(Binomials.choose(classes.get(i).size(), vector[i]));
            }
            int size = Arrays.stream(vector).sum();
            sizes[size] = sizes[size].add(ways);
        }
        return List.of(sizes);
    }

    @Override
    public List<BigInteger> bySizeWith(int member) {
        BigInteger[] sizes = zeros();
        for (int[] vector : vectors) {
            BigInteger ways = BigInteger.ZERO;
            for (int i = 0; i < vector.length; i++) {
                if (classes.get(i).contains(member)) {
                    ways = Binomials.choose(classes.get(i).size() - 1, vector[i] - 1);
                }
            }
            for (int i = 0; i < vector.length && ways.signum() > 0; i++) {
                if (!classes.get(i).contains(member)) {
                    ways = ways.multiply(Binomials.choose(classes.get(i).size(), vector[i]));
                }
            }
            int size = Arrays.stream(vector).sum();
            sizes[size] = sizes[size].add(ways);
        }
        return List.of(sizes);
    }

    private BigInteger[] zeros() {
        BigInteger[] sizes = new BigInteger[rule.members() + 1];
        Arrays.fill(sizes, BigInteger.ZERO);
        return sizes;
    }

    @Override
    public List<List<Integer>> first(int limit) {
        List<List<Integer>> found = new ArrayList<>();
        int[] classOf = new int[rule.members()];
        Arrays.fill(classOf, -1);
        for (int i = 0; i < classes.size(); i++) {
            for (int member : classes.get(i)) {
                classOf[member] = i;
            }
        }
        for (int size = 0; size <= rule.members() && found.size() < limit; size++) {
            int wanted = size;
            List<int[]> ofSize = vectors.stream().filter(it -> Arrays.stream(it).sum() == wanted).toList();
            if (!ofSize.isEmpty()) {
                int[] left = classes.stream().mapToInt(List::size).toArray();
                list(0, classOf, ofSize, new int[classes.size()], left, new ArrayList<>(), found, limit);
            }
        }
        return found;
    }

    /**
     * Goes through the members in order, keeping the vectors that can still be completed; there is always at least one,
     * so no step is lost.
     */
    private void list(int member, int[] classOf, List<int[]> open, int[] used, int[] left, List<Integer> chosen,
            List<List<Integer>> found, int limit) {
        if (member == classOf.length) {
            found.add(List.copyOf(chosen));
            return;
        }
        int at = classOf[member];
        if (at < 0) {
            list(member + 1, classOf, open, used, left, chosen, found, limit);
            return;
        }
        left[at]--;
        List<int[]> with = open.stream().filter(it -> it[at] > used[at]).toList();
        if (!with.isEmpty()) {
            used[at]++;
            chosen.add(member);
            list(member + 1, classOf, with, used, left, chosen, found, limit);
            chosen.removeLast();
            used[at]--;
        }
        List<int[]> without = open.stream().filter(it -> it[at] - used[at] <= left[at]).toList();
        if (found.size() < limit && !without.isEmpty()) {
            list(member + 1, classOf, without, used, left, chosen, found, limit);
        }
        left[at]++;
    }
}
