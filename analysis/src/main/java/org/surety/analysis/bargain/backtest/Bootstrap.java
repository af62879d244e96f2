package org.surety.analysis.bargain.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.surety.analysis.bargain.setting.Scatter;
import org.surety.analysis.bargain.setting.Span;

/**
 * The percentile bootstrap of a mean over groups of values (B. Efron and R. Tibshirani, <i>An Introduction to the Bootstrap</i>, 1993): as many
 * groups as there are are drawn with replacement, many times over, and the middle 95 per cent of the means are given. The draws are a fixed
 * function of the seed.
 *
 * @param seed of the draws
 * @param samples how many means are drawn
 */
record Bootstrap(long seed, int samples) {

    private static final double TAIL = 0.025;

    /** The interval of the mean of {@code values}, where {@code groups} names the group of each. */
    Span mean(double[] values, List<String> groups) {
        Map<String, List<Integer>> byGroup = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            byGroup.computeIfAbsent(groups.get(i), it -> new ArrayList<>()).add(i);
        }
        double[] sums = new double[byGroup.size()];
        int[] counts = new int[byGroup.size()];
        int g = 0;
        for (List<Integer> members : byGroup.values()) {
            counts[g] = members.size();
            for (int i : members) {
                sums[g] += values[i];
            }
            g++;
        }
        double[] means = new double[samples];
        for (int sample = 0; sample < samples; sample++) {
            Scatter stream = new Scatter(seed).stream(sample);
            double sum = 0;
            int count = 0;
            for (int draw = 0; draw < sums.length; draw++) {
                int drawn = stream.index(draw, sums.length);
                sum += sums[drawn];
                count += counts[drawn];
            }
            means[sample] = sum / count;
        }
        Arrays.sort(means);
        return new Span(means[(int) (TAIL * samples)], means[(int) Math.ceil((1 - TAIL) * samples) - 1]);
    }
}
