package org.surety.analysis.bargain.spatial;

import org.surety.model.agreement.Word;

/**
 * Which range of risk attitudes parties are given: whoever is likeliest to prevail has the highest, whoever is least
 * likely the lowest.
 */
public enum RiskScale implements Word {
    /** From 0 to 1. */
    MIN,
    /** From -1/2 to 1. */
    MID,
    /** From -1 to 1. */
    MAX;

    /**
     * The attitude of each party, given the probability that its position prevails; all are neutral where all are as
     * likely.
     */
    double[] attitudes(double[] chances) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double chance : chances) {
            least = Math.min(least, chance);
            most = Math.max(most, chance);
        }
        double[] attitudes = new double[chances.length];
        for (int i = 0; most > least && i < attitudes.length; i++) {
            attitudes[i] = attitude(chances[i], least, most);
        }
        return attitudes;
    }

    private double attitude(double chance, double least, double most) {
        return switch (this) {
            case MIN -> (chance - least) / (most - least);
            case MID -> (3 * chance - (most + 2 * least)) / (2 * (most - least));
            case MAX -> (2 * chance - (most + least)) / (most - least);
        };
    }
}
