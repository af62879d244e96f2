package org.surety.analysis.bargain.backtest;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.surety.analysis.bargain.setting.NumberRange;
import org.surety.model.quantity.Scatter;
import org.surety.semantics.Work;

/**
 * Ranges about predictions that hold what is decided a stated share of the time, whatever the distribution of errors,
 * as long as the proposals at hand and the one to come are exchangeable: split conformal prediction (V. Vovk, A.
 * Gammerman and G. Shafer, <i>Algorithmic Learning in a Random World</i>, Springer 2005; J. Lei, M. G'Sell, A. Rinaldo,
 * R. Tibshirani and L. Wasserman, <i>Distribution-Free Predictive Inference for Regression</i>, Journal of the American
 * Statistical Association 113 (2018) 1094-1111). The score of an issue is the distance between prediction and outcome.
 * Issues of one proposal are not independent, so a proposal counts once: each of its issues has an equal part of its
 * weight, and proposals are never divided (Y. Lee, R. Foygel Barber and R. Willett, <i>Distribution-Free Inference with
 * Hierarchical Data</i>, 2023, arXiv:2306.06342). No model is fitted, so all proposals but one can calibrate the range
 * for that one.
 */
final class Conformal {

    /** What share of outcomes the ranges are to hold. */
    static final double NOMINAL = 0.8;
    /** So many times the proposals are divided into those that calibrate and those that test. */
    static final int SPLITS = 200;

    private static final double WHOLE_SCALE = 100;
    private static final double ROUNDING = 1e-9;
    private static final double TAIL = 0.05;

    private final int[][] groups;
    private final int[] groupOf;
    /** Ways of dividing the proposals, the same for all scores: the first half of each calibrates, the rest tests. */
    private final int[][] splits;

    /**
     * Ranges over proposals.
     *
     * @param groups the issues of each proposal, by their numbers from 0
     * @param seed of the halves
     */
    Conformal(List<List<Integer>> groups, long seed) {
        this.groups = groups.stream().map(it -> it.stream().mapToInt(issue -> issue).toArray()).toArray(int[][]::new);
        this.groupOf = new int[groups.stream().mapToInt(List::size).sum()];
        for (int group = 0; group < this.groups.length; group++) {
            for (int issue : this.groups[group]) {
                groupOf[issue] = group;
            }
        }
        this.splits = new int[groups.size() < 2 ? 0 : SPLITS][];
        Arrays.setAll(splits, split -> shuffled(groups.size(), new Scatter(seed).stream(split)));
    }

    /**
     * Ranges from these scores.
     *
     * @param scores one an issue: how far the prediction was from the outcome
     */
    Scored of(double[] scores) {
        return new Scored(scores);
    }

    /** Fisher and Yates. */
    private static int[] shuffled(int count, Scatter lots) {
        int[] shuffled = IntStream.range(0, count).toArray();
        for (int i = count - 1; i > 0; i--) {
            int j = lots.index(i, i + 1);
            int swapped = shuffled[i];
            shuffled[i] = shuffled[j];
            shuffled[j] = swapped;
        }
        return shuffled;
    }

    /** What {@code chosen} proposals and the one to come want of the weight of all scores up to a half-width. */
    private static double wanted(int chosen) {
        return NOMINAL * (chosen + 1) - ROUNDING;
    }

    /** Scores in rising order, each with its part of the weight of its proposal. */
    final class Scored {

        private final double[] scores;
        private final int[] order;
        private final double[] ownHalfWidths;

        private Scored(double[] scores) {
            this.scores = scores.clone();
            this.order = IntStream.range(0, scores.length).boxed().sorted(Comparator.comparingDouble(i -> scores[i]))
                    .mapToInt(i -> i).toArray();
            this.ownHalfWidths = leavingOut();
        }

        /** For each issue the half-width that all other proposals give. */
        double[] ownHalfWidths() {
            return ownHalfWidths.clone();
        }

        /** How good the ranges are. */
        BacktestResult.Coverage coverage() {
            double[] shares = new double[splits.length];
            for (int split = 0; split < shares.length; split++) {
                Work.check();
                int half = groups.length / 2;
                double width = halfWidth(splits[split], half);
                shares[split] = held(splits[split], half, width);
            }
            int covered = 0;
            for (int i = 0; i < scores.length; i++) {
                covered += scores[i] <= ownHalfWidths[i] + ROUNDING ? 1 : 0;
            }
            int[] everybody = IntStream.range(0, groups.length).toArray();
            Arrays.sort(shares);
            return new BacktestResult.Coverage(NOMINAL, halfWidth(everybody, everybody.length),
                    covered / (double) scores.length,
                    shares.length == 0
                            ? 1
                            : Arrays.stream(shares).sum() / shares.length,
                    shares.length == 0
                            ? NumberRange.of(1)
                            : new NumberRange(shares[(int) (TAIL * SPLITS)],
                                    shares[(int) Math.ceil((1 - TAIL) * SPLITS) - 1]));
        }

        /**
         * The smallest score such that the weight of all scores up to it reaches the nominal share, where each of the
         * chosen proposals has the weight {@code 1/(n+1)} and the one to come, whose score may be anything, the rest.
         * The whole scale where the chosen are too few.
         *
         * @param chosen the first {@code count} of these
         */
        private double halfWidth(int[] chosen, int count) {
            double[] weights = new double[groups.length];
            for (int i = 0; i < count; i++) {
                weights[chosen[i]] = 1.0 / groups[chosen[i]].length;
            }
            double wanted = wanted(count);
            double weight = 0;
            for (int issue : order) {
                weight += weights[groupOf[issue]];
                if (weight >= wanted) {
                    return scores[issue];
                }
            }
            return WHOLE_SCALE;
        }

        /** The share of the issues of the other proposals whose score is within the width. */
        private double held(int[] chosen, int from, double width) {
            int all = 0;
            int within = 0;
            for (int i = from; i < chosen.length; i++) {
                for (int issue : groups[chosen[i]]) {
                    all++;
                    within += scores[issue] <= width + ROUNDING ? 1 : 0;
                }
            }
            return within / (double) all;
        }

        /**
         * The half-widths of each proposal left out, from one sum over all: up to any place the others weigh what all
         * weigh, less what it weighs itself. So none reaches the nominal share before all do, nor much later, as a
         * proposal weighs no more than one.
         */
        private double[] leavingOut() {
            double wanted = wanted(groups.length - 1);
            double[] upTo = new double[order.length];
            int[] place = new int[order.length];
            int reached = order.length;
            double weight = 0;
            for (int i = 0; i < order.length; i++) {
                weight += 1.0 / groups[groupOf[order[i]]].length;
                upTo[i] = weight;
                place[order[i]] = i;
                reached = weight >= wanted ? Math.min(reached, i) : reached;
            }
            double[] widths = new double[order.length];
            for (int group = 0; group < groups.length; group++) {
                double width = leavingOut(group, reached, wanted, upTo, place);
                for (int issue : groups[group]) {
                    widths[issue] = width;
                }
            }
            return widths;
        }

        private double leavingOut(int group, int reached, double wanted, double[] upTo, int[] place) {
            double part = 1.0 / groups[group].length;
            double own = 0;
            for (int issue : groups[group]) {
                own += place[issue] < reached ? part : 0;
            }
            for (int i = reached; i < order.length; i++) {
                own += groupOf[order[i]] == group ? part : 0;
                if (upTo[i] - own >= wanted) {
                    return scores[order[i]];
                }
            }
            return WHOLE_SCALE;
        }
    }
}
