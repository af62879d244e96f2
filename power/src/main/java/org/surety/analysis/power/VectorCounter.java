package org.surety.analysis.power;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.surety.analysis.voting.Binomials;
import org.surety.analysis.voting.ThresholdRule;
import org.surety.semantics.Work;

/**
 * Counts by symmetry: how many members of each class of interchangeable ones make each choice. A vector of such counts
 * stands for the product of multinomial coefficients of ways to vote. Time: the number of vectors, the product over
 * classes of C(size + choices - 1, choices - 1).
 */
final class VectorCounter implements PassingCounter {

    /**
     * Hears of every vector that passes: how many of each class make each choice, and how many ways of voting it stands
     * for.
     */
    interface Visitor {
        void passing(int[][] counts, long[] sums, BigInteger ways);
    }

    private final ThresholdRule rule;
    private final List<List<Integer>> classes;

    VectorCounter(ThresholdRule rule) {
        this.rule = rule;
        this.classes = rule.classes();
    }

    /** How many vectors there are. */
    static double vectors(ThresholdRule rule) {
        double vectors = 1;
        for (List<Integer> members : rule.classes()) {
            vectors *= Binomials.choose(members.size() + rule.choices() - 1, rule.choices() - 1).doubleValue();
        }
        return vectors;
    }

    List<List<Integer>> classes() {
        return classes;
    }

    void visit(Visitor visitor) {
        choose(0, new int[classes.size()][rule.choices()], new long[rule.thresholds()], BigInteger.ONE, visitor);
    }

    private void choose(int at, int[][] counts, long[] sums, BigInteger ways, Visitor visitor) {
        if (at == classes.size()) {
            if (rule.passes(sums)) {
                visitor.passing(counts, sums, ways);
            }
            return;
        }
        split(at, rule.choices() - 1, classes.get(at).size(), counts, sums, ways, visitor);
    }

    private void split(int at, int choice, int left, int[][] counts, long[] sums, BigInteger ways, Visitor visitor) {
        if (choice == 0) {
            counts[at][0] = left;
            choose(at + 1, counts, sums, ways, visitor);
            return;
        }
        int member = classes.get(at).getFirst();
        long[] here = sums.clone();
        for (int count = 0; count <= left; count++) {
            Work.check();
            counts[at][choice] = count;
            split(at, choice - 1, left - count, counts, here, ways.multiply(Binomials.choose(left, count)), visitor);
            for (int i = 0; i < here.length; i++) {
                here[i] += rule.gain(i, choice, member);
            }
        }
    }

    @Override
    public PassingCounts count(boolean... marked) {
        int members = rule.members();
        BigInteger[] all = PassingCounts.zeros(members + 1);
        BigInteger[][][] sums = new BigInteger[classes.size()][rule.choices()][];
        for (BigInteger[][] of : sums) {
            for (int choice = 0; choice < of.length; choice++) {
                of[choice] = PassingCounts.zeros(members + 1);
            }
        }
        visit((counts, reached, ways) -> {
            int number = 0;
            for (int[] of : counts) {
                for (int choice = 0; choice < of.length; choice++) {
                    number += marked[choice] ? of[choice] : 0;
                }
            }
            all[number] = all[number].add(ways);
            for (int c = 0; c < counts.length; c++) {
                for (int choice = 0; choice < counts[c].length; choice++) {
                    int others = number - (marked[choice] ? 1 : 0);
                    if (counts[c][choice] > 0) {
                        sums[c][choice][others] =
                                sums[c][choice][others].add(ways.multiply(BigInteger.valueOf(counts[c][choice])));
                    }
                }
            }
        });
        List<List<List<BigInteger>>> with = new ArrayList<>(Collections.nCopies(members, List.of()));
        for (int c = 0; c < sums.length; c++) {
            // Summed over the members of the class, who share equally.
            BigInteger size = BigInteger.valueOf(classes.get(c).size());
            List<List<BigInteger>> each = new ArrayList<>();
            for (BigInteger[] of : sums[c]) {
                each.add(java.util.Arrays.stream(of).map(it -> it.divide(size)).toList());
            }
            classes.get(c).forEach(member -> with.set(member, each));
        }
        return new PassingCounts(List.of(all), with);
    }

    @Override
    public String name() {
        return "count vectors over classes of interchangeable members";
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of("classes", String.valueOf(classes.size()), "vectors", String.valueOf((long) vectors(rule)));
    }
}
