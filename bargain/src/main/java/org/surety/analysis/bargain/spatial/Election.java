package org.surety.analysis.bargain.spatial;

import java.util.Arrays;
import org.surety.model.agreement.Word;
import org.surety.semantics.Work;

/**
 * Which alternative wins if each can be put against each other: the probabilistic Condorcet election (B. Wise, L.
 * Lester and B. Efird,
 * <i>An Introduction to the KAPSARC Toolkit for Automated Bargaining</i>, KAPSARC 2015).
 */
public enum Election implements Word {
    /** The probability that an alternative beats all others, given that some one does. */
    CONDITIONAL,
    /** The stationary distribution where every challenger is as likely. */
    MARKOV_UNIFORM,
    /** The stationary distribution where a challenge is the likelier the more its supporters gain by it. */
    MARKOV_INCENTIVE;

    /** Strength that every coalition has, so that nothing is divided by zero. */
    static final double LEAST_STRENGTH = 1e-8;

    private static final double UNIFORM_PRECISION = 1e-6;
    private static final double INCENTIVE_PRECISION = 1e-8;
    private static final double LEAST_INCENTIVE = 1e-10;
    /** KTAB gives up after 1000 rounds; some elections need more. */
    private static final int MOST_ROUNDS = 1_000_000;

    /**
     * The strength of the coalition for each alternative against each other.
     *
     * @param weights the weight of each voter
     * @param utilities one row an alternative, one column a voter
     */
    static double[][] coalitions(Vote vote, double[] weights, double[][] utilities) {
        int options = utilities.length;
        double[][] strength = new double[options][options];
        for (int i = 0; i < options; i++) {
            Work.check();
            double[] own = utilities[i];
            for (int j = 0; j < i; j++) {
                double[] other = utilities[j];
                double support = LEAST_STRENGTH;
                double opposition = LEAST_STRENGTH;
                for (int voter = 0; voter < weights.length; voter++) {
                    double ballot = vote.cast(weights[voter], own[voter], other[voter]);
                    if (ballot > 0) {
                        support += ballot;
                    } else {
                        opposition -= ballot;
                    }
                }
                strength[i][j] = support;
                strength[j][i] = opposition;
            }
            strength[i][i] = LEAST_STRENGTH;
        }
        return strength;
    }

    /** The probability of each alternative, given the strengths that {@link #coalitions} found. */
    double[] probabilities(double[][] coalitions, Victory victory) {
        int options = coalitions.length;
        double[][] beats = new double[options][options];
        for (int i = 0; i < options; i++) {
            for (int j = 0; j < i; j++) {
                victory.enter(beats, i, j, coalitions[i][j], coalitions[j][i]);
            }
            beats[i][i] = 0.5;
        }
        return switch (this) {
            case CONDITIONAL -> conditional(beats);
            case MARKOV_UNIFORM -> uniform(beats);
            case MARKOV_INCENTIVE -> incentive(beats, coalitions);
        };
    }

    private static double[] conditional(double[][] beats) {
        double[] chance = new double[beats.length];
        double any = 0;
        for (int i = 0; i < beats.length; i++) {
            double all = 1;
            for (double beat : beats[i]) {
                all *= beat;
            }
            chance[i] = all;
            any += all;
        }
        if (any < Double.MIN_NORMAL) {
            return conditionalByLogarithms(beats);
        }
        for (int i = 0; i < chance.length; i++) {
            chance[i] /= any;
        }
        return chance;
    }

    /** The same where the products are too small for a double, as with very many alternatives. */
    private static double[] conditionalByLogarithms(double[][] beats) {
        double[] logarithm = new double[beats.length];
        for (int i = 0; i < beats.length; i++) {
            for (double beat : beats[i]) {
                logarithm[i] += Math.log(beat);
            }
        }
        double most = Arrays.stream(logarithm).max().orElse(0);
        double[] chance = Arrays.stream(logarithm).map(it -> Math.exp(it - most)).toArray();
        double any = Arrays.stream(chance).sum();
        return Arrays.stream(chance).map(it -> it / any).toArray();
    }

    private static double[] uniform(double[][] beats) {
        int options = beats.length;
        double[] p = even(options);
        double[] q = new double[options];
        double change = 1;
        for (int round = 0; round < MOST_ROUNDS && change > UNIFORM_PRECISION; round++) {
            for (int i = 0; i < options; i++) {
                double sum = 0;
                for (int j = 0; j < options; j++) {
                    sum += beats[i][j] * (p[i] + p[j]);
                }
                q[i] = sum / options;
            }
            change = step(p, q);
        }
        return p;
    }

    private static double[] incentive(double[][] beats, double[][] coalitions) {
        int options = beats.length;
        double[][] challenge = challenges(beats, coalitions);
        double[] p = even(options);
        double[] q = new double[options];
        double change = 1;
        for (int round = 0; round < MOST_ROUNDS && change > INCENTIVE_PRECISION; round++) {
            for (int i = 0; i < options; i++) {
                double sum = 0;
                for (int j = 0; j < options; j++) {
                    sum += beats[i][j] * (p[i] * challenge[j][i] + p[j] * challenge[i][j]);
                }
                q[i] = sum;
            }
            change = step(p, q);
        }
        return p;
    }

    /**
     * The probability that {@code i} challenges where {@code j} is the favourite, in row {@code i}, column {@code j}.
     */
    private static double[][] challenges(double[][] beats, double[][] coalitions) {
        int options = beats.length;
        double[][] challenge = new double[options][options];
        for (int j = 0; j < options; j++) {
            double sum = 0;
            for (int i = 0; i < options; i++) {
                double incentive = coalitions[i][j] * beats[i][j];
                challenge[i][j] = i == j ? incentive + LEAST_INCENTIVE : incentive;
                sum += challenge[i][j];
            }
            for (int i = 0; i < options; i++) {
                challenge[i][j] /= sum;
            }
        }
        return challenge;
    }

    private static double[] even(int options) {
        double[] even = new double[options];
        Arrays.fill(even, 1.0 / options);
        return even;
    }

    /** Goes half the way from {@code p} to {@code q}; the largest difference between the two. */
    private static double step(double[] p, double[] q) {
        double change = 0;
        for (int i = 0; i < p.length; i++) {
            change = Math.max(change, Math.abs(q[i] - p[i]));
            p[i] = (p[i] + q[i]) / 2.0;
        }
        return change;
    }
}
