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
    private final List<int[]> vectors = new ArrayList<>();

    public MinimalVectors(ThresholdRule rule) {
        this.rule = rule;
        this.classes = relevantClasses(rule);
        if (classes.isEmpty()) {
            if (rule.passes(new long[rule.thresholds()])) {
                vectors.add(new int[0]);
            }
        } else {
            extend(0, new int[classes.size()], new long[rule.thresholds()]);
        }
    }

    /** Whether there are few enough vectors. */
    static boolean fits(ThresholdRule rule) {
        double vectors = 1;
        List<List<Integer>> classes = relevantClasses(rule);
        for (List<Integer> members : classes.subList(0, Math.max(0, classes.size() - 1))) {
            vectors *= members.size() + 1;
        }
        return vectors <= MOST;
    }

    /** Members without any weight are in no minimal coalition. The largest class comes last. */
    private static List<List<Integer>> relevantClasses(ThresholdRule rule) {
        return rule.classes().stream().filter(it -> !rule.isIdle(it.getFirst()))
                .sorted(Comparator.comparingInt(List::size)).toList();
    }

    private void extend(int at, int[] counts, long[] sums) {
        if (at == classes.size() - 1) {
            complete(at, counts, sums);
            return;
        }
        int member = classes.get(at).getFirst();
        long[] here = sums.clone();
        for (int count = 0; count <= classes.get(at).size(); count++) {
            Work.check();
            counts[at] = count;
            extend(at + 1, counts, here);
            add(here, member, 1);
        }
        counts[at] = 0;
    }

    private void add(long[] sums, int member, int times) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += times * rule.gain(i, 1, member);
        }
    }

    private boolean passes(long[] sums, int member, int times) {
        long[] changed = sums.clone();
        add(changed, member, times);
        return rule.passes(changed);
    }

    private void complete(int last, int[] counts, long[] sums) {
        int member = classes.get(last).getFirst();
        int failing = -1;
        int passing = classes.get(last).size();
        if (!passes(sums, member, passing)) {
            return;
        }
        while (passing - failing > 1) {
            int middle = (passing + failing) >>> 1;
            if (passes(sums, member, middle)) {
                passing = middle;
            } else {
                failing = middle;
            }
        }
        long[] whole = sums.clone();
        add(whole, member, passing);
        for (int i = 0; i < last; i++) {
            if (counts[i] > 0 && passes(whole, classes.get(i).getFirst(), -1)) {
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
