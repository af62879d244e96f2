package org.surety.analysis.bargain.spatial;

import java.util.Arrays;
import org.surety.model.agreement.Word;

/** Which range of risk attitudes parties are given: whoever is likeliest to prevail has the highest, whoever is least likely the lowest. */
public enum RiskScale implements Word {
    /** From 0 to 1. */
    MIN,
    /** From -1/2 to 1. */
    MID,
    /** From -1 to 1. */
    MAX;

    /** The attitude of each party, given the probability that its position prevails; all are neutral where all are as likely. */
    double[] attitudes(double[] chances) {
        double least = Arrays.stream(chances).min().orElse(0);
        double most = Arrays.stream(chances).max().orElse(0);
        if (!(most > least)) {
            return new double[chances.length];
        }
        return Arrays.stream(chances).map(it -> switch (this) {
            case MIN -> (it - least) / (most - least);
            case MID -> (3 * it - (most + 2 * least)) / (2 * (most - least));
            case MAX -> (2 * it - (most + least)) / (most - least);
        }).toArray();
    }
}
