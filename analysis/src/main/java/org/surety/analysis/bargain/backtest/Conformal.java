package org.surety.analysis.bargain.backtest;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.surety.analysis.bargain.setting.Scatter;
import org.surety.analysis.bargain.setting.Span;

/**
 * Ranges about predictions that hold what is decided a stated share of the time, whatever the distribution of errors, as long as the proposals at
 * hand and the one to come are exchangeable: split conformal prediction (V. Vovk, A. Gammerman and G. Shafer, <i>Algorithmic Learning in a Random
 * World</i>, Springer 2005; J. Lei, M. G'Sell, A. Rinaldo, R. Tibshirani and L. Wasserman, <i>Distribution-Free Predictive Inference for
 * Regression</i>, Journal of the American Statistical Association 113 (2018) 1094-1111). The score of an issue is the distance between prediction
 * and outcome. Issues of one proposal are not independent, so a proposal counts once: each of its issues has an equal part of its weight, and
 * proposals are never divided (Y. Lee, R. Foygel Barber and R. Willett, <i>Distribution-Free Inference with Hierarchical Data</i>, 2023,
 * arXiv:2306.06342). No model is fitted, so all proposals but one can calibrate the range for that one.
 */
final class Conformal {

    /** What share of outcomes the ranges are to hold. */
    static final double NOMINAL = 0.8;
    /** So many times the proposals are divided into those that calibrate and those that test. */
    static final int SPLITS = 200;

    private static final double WHOLE_SCALE = 100;
    private static final double ROUNDING = 1e-9;
    private static final double TAIL = 0.05;

    private final List<List<Integer>> groups;

    /**
     * Ranges over proposals.
     *
     * @param groups the issues of each proposal, by their numbers
     */
    Conformal(List<List<Integer>> groups) {
        this.groups = groups.stream().map(List::copyOf).toList();
    }

    /**
     * How good ranges are.
     *
     * @param scores one an issue: how far the prediction was from the outcome
     */
    BacktestResult.Coverage coverage(double[] scores, long seed) {
        int[] everybody = IntStream.range(0, groups.size()).toArray();
        Ordered ordered = new Ordered(scores);
        double[] shares = new double[groups.size() < 2 ? 0 : SPLITS];
        for (int split = 0; split < shares.length; split++) {
            int[] shuffled = shuffled(everybody, new Scatter(seed).stream(split));
            int half = shuffled.length / 2;
            double width = ordered.halfWidth(Arrays.copyOf(shuffled, half));
            shares[split] = held(scores, Arrays.copyOfRange(shuffled, half, shuffled.length), width);
        }
        double[] own = ownHalfWidths(ordered);
        long covered = IntStream.range(0, scores.length).filter(i -> scores[i] <= own[i] + ROUNDING).count();
        Arrays.sort(shares);
        return new BacktestResult.Coverage(NOMINAL, ordered.halfWidth(everybody), covered / (double) scores.length,
                shares.length == 0
                        ? 1
                        : Arrays.stream(shares).sum() / shares.length,
                shares.length == 0
                        ? Span.of(1)
                        : new Span(shares[(int) (TAIL * SPLITS)], shares[(int) Math.ceil((1 - TAIL) * SPLITS) - 1]));
    }

    /** For each issue the half-width that all other proposals give. */
    double[] ownHalfWidths(double[] scores) {
        return ownHalfWidths(new Ordered(scores));
    }

    private double[] ownHalfWidths(Ordered ordered) {
        double[] widths = new double[ordered.scores.length];
        for (int group = 0; group < groups.size(); group++) {
            int left = group;
            double width =
                    ordered.halfWidth(IntStream.range(0, groups.size()).filter(it -> it != left).toArray());
            groups.get(group).forEach(issue -> widths[issue] = width);
        }
        return widths;
    }

    /** The share of the issues of these proposals whose score is within the width. */
    private double held(double[] scores, int[] chosen, double width) {
        int all = 0;
        int within = 0;
        for (int group : chosen) {
            for (int issue : groups.get(group)) {
                all++;
                within += scores[issue] <= width + ROUNDING ? 1 : 0;
            }
        }
        return within / (double) all;
    }

    /** Fisher and Yates. */
    private static int[] shuffled(int[] values, Scatter lots) {
        int[] shuffled = values.clone();
        for (int i = shuffled.length - 1; i > 0; i--) {
            int j = lots.index(i, i + 1);
            int swapped = shuffled[i];
            shuffled[i] = shuffled[j];
            shuffled[j] = swapped;
        }
        return shuffled;
    }

    /** Scores in rising order, each with its part of the weight of its proposal. */
    private final class Ordered {

        private final double[] scores;
        private final int[] order;
        private final int[] groupOf;

        Ordered(double[] scores) {
            this.scores = scores;
            this.order = IntStream.range(0, scores.length).boxed().sorted(Comparator.comparingDouble(i -> scores[i]))
                    .mapToInt(i -> i).toArray();
            this.groupOf = new int[scores.length];
            for (int group = 0; group < groups.size(); group++) {
                for (int issue : groups.get(group)) {
                    groupOf[issue] = group;
                }
            }
        }

        /**
         * The smallest score such that the weight of all scores up to it reaches the nominal share, where each of the chosen proposals has the
         * weight {@code 1/(n+1)} and the one to come, whose score may be anything, the rest. The whole scale where the chosen are too few.
         */
        double halfWidth(int[] chosen) {
            double[] weights = new double[groups.size()];
            for (int group : chosen) {
                weights[group] = 1.0 / groups.get(group).size();
            }
            double wanted = NOMINAL * (chosen.length + 1) - ROUNDING;
            double weight = 0;
            for (int issue : order) {
                weight += weights[groupOf[issue]];
                if (weight >= wanted) {
                    return scores[issue];
                }
            }
            return WHOLE_SCALE;
        }
    }
}
