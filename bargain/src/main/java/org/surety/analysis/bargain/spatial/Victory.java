package org.surety.analysis.bargain.spatial;

import org.surety.model.agreement.Word;

/**
 * How strength becomes the probability of winning: {@code x/(x + y)} of some power of the strengths, or a threshold.
 */
public enum Victory implements Word {
    /** The strengths themselves. */
    LINEAR,
    /** Their squares. */
    SQUARE,
    /** Their fourth powers. */
    QUARTIC,
    /** Their eighth powers. */
    OCTIC,
    /** Certain with an advantage of a tenth; in between a straight line. */
    BINARY;

    private static final double THRESHOLD = 1.10;
    private static final double LEAST = 1e-6;

    /**
     * Enters the probabilities that {@code i} beats {@code j} and the other way round.
     *
     * @param beats the matrix to enter them in, row beats column
     * @param own the strength of {@code i}, positive
     * @param other the strength of {@code j}, positive
     */
    void enter(double[][] beats, int i, int j, double own, double other) {
        double x = power(own);
        double y = power(other);
        if (this == BINARY) {
            if (own >= THRESHOLD * other) {
                x = 1;
                y = LEAST;
            } else if (other >= THRESHOLD * own) {
                x = LEAST;
                y = 1;
            } else {
                double share = own / (own + other);
                x = (share * (THRESHOLD + 1) - 1) / (THRESHOLD - 1);
                y = 1 - x;
            }
        }
        beats[i][j] = x / (x + y);
        beats[j][i] = y / (x + y);
    }

    private double power(double strength) {
        double square = strength * strength;
        return switch (this) {
            case LINEAR, BINARY -> strength;
            case SQUARE -> square;
            case QUARTIC -> square * square;
            case OCTIC -> (square * square) * (square * square);
        };
    }
}
