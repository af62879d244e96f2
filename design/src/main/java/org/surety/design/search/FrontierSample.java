package org.surety.design.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which versions of a long frontier are told: the best by each objective, then again and again the one that differs
 * most from all chosen so far, every objective counting alike. So no objective, and no party, comes first because a
 * file names it first.
 */
public final class FrontierSample {

    private FrontierSample() {}

    /** {@code most} of the entries, in their order. */
    public static List<ParetoFront.Entry> over(List<ParetoFront.Entry> entries, int most) {
        if (entries.size() <= most) {
            return entries;
        }
        double[][] scaled = scaled(entries);
        Set<Integer> chosen = new LinkedHashSet<>();
        double[] near = new double[entries.size()];
        Arrays.fill(near, Double.POSITIVE_INFINITY);
        for (int k = 0; k < scaled[0].length && chosen.size() < most; k++) {
            int objective = k;
            choose(best(entries.size(), Comparator.comparingDouble(i -> scaled[i][objective])), scaled, near, chosen);
        }
        while (chosen.size() < most) {
            choose(best(entries.size(), Comparator.comparingDouble(i -> near[i])), scaled, near, chosen);
        }
        return chosen.stream().sorted().map(entries::get).toList();
    }

    /** Of equal ones the first. */
    private static int best(int size, Comparator<Integer> by) {
        return IntStream.range(0, size).boxed().max(by.thenComparing(Comparator.reverseOrder())).orElseThrow();
    }

    private static void choose(int place, double[][] scaled, double[] near, Set<Integer> chosen) {
        chosen.add(place);
        for (int i = 0; i < near.length; i++) {
            double distance = 0;
            for (int k = 0; k < scaled[i].length; k++) {
                distance = Math.max(distance, Math.abs(scaled[i][k] - scaled[place][k]));
            }
            near[i] = chosen.contains(i) ? -1 : Math.min(near[i], distance);
        }
    }

    private static double[][] scaled(List<ParetoFront.Entry> entries) {
        int objectives = entries.getFirst().vector().length;
        List<double[]> all = new ArrayList<>();
        entries.forEach(it -> all.add(new double[objectives]));
        for (int k = 0; k < objectives; k++) {
            int objective = k;
            double least = entries.stream().mapToDouble(it -> it.vector()[objective]).min().orElse(0);
            double most = entries.stream().mapToDouble(it -> it.vector()[objective]).max().orElse(0);
            for (int i = 0; i < entries.size(); i++) {
                all.get(i)[k] = most > least ? (entries.get(i).vector()[k] - least) / (most - least) : 0;
            }
        }
        return all.toArray(double[][]::new);
    }
}
