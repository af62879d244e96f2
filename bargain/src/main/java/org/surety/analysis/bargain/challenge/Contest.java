package org.surety.analysis.bargain.challenge;

import java.util.Arrays;
import org.surety.semantics.Work;

/**
 * One issue at one moment of the expected utility model: who would win against whom, and what each expects of
 * challenging the other.
 *
 * <p>With {@code d} the distance of two positions as a share of the range, salience {@code s} and risk exponent
 * {@code r}: success is worth {@code 2 - 4 (1/2 - d/2)^r}, failure {@code 2 - 4 (1/2 + d/2)^r}, the status quo
 * {@code 2 - 4 (1/2)^r}; a challenge of {@code j} by {@code i} is worth {@code s_j (P U_success + (1 - P) U_failure) +
 * (1 - s_j) U_success - U_statusquo}. (Scholz, Calbert and Smith 2011, equations 1 to 9, with their Q = 1.)
 */
final class Contest {

    private final double[] positions;
    private final double[] salience;
    private final double range;
    private final double[][] chance;
    private final double[] risk;
    /** What the status quo is worth to each, as its own attitude to risk has it. */
    private final double[] statusQuo;

    /**
     * A contest.
     *
     * @param positions in any unit
     * @param salience 0 to 1
     * @param strength capability times salience
     * @param range the length of the scale, positive
     */
    Contest(double[] positions, double[] salience, double[] strength, double range) {
        this.positions = positions;
        this.salience = salience;
        this.range = range;
        this.chance = chances(positions, strength);
        this.risk = exponents();
        this.statusQuo = Arrays.stream(risk).map(Contest::statusQuo).toArray();
    }

    /**
     * The probability that the row's position beats the column's: the strength of those it is nearer to, each by how
     * much nearer.
     */
    private static double[][] chances(double[] positions, double[] strength) {
        int n = positions.length;
        double[][] distance = new double[n][n];
        for (int i = 0; i < n; i++) {
            Work.check();
            for (int k = 0; k < n; k++) {
                distance[i][k] = Math.abs(positions[k] - positions[i]);
            }
        }
        double[][] chance = new double[n][n];
        for (int i = 0; i < n; i++) {
            double[] toI = distance[i];
            for (int j = 0; j < i; j++) {
                double[] toJ = distance[j];
                double support = 0;
                double opposition = 0;
                for (int k = 0; k < n; k++) {
                    double vote = strength[k] * (toJ[k] - toI[k]);
                    if (vote > 0) {
                        support += vote;
                    } else {
                        opposition -= vote;
                    }
                }
                double all = support + opposition;
                chance[i][j] = all > 0 ? support / all : 0.5;
                chance[j][i] = all > 0 ? opposition / all : 0.5;
            }
        }
        return chance;
    }

    /**
     * Whoever is in danger takes less of a risk: exponents from 1/2 to 2, from what others expect of challenging each.
     */
    private double[] exponents() {
        int n = positions.length;
        double[] danger = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                danger[i] += i == j ? 0 : worth(j, i, stakes(i, j));
            }
        }
        double least = Arrays.stream(danger).min().orElse(0);
        double most = Arrays.stream(danger).max().orElse(0);
        return Arrays.stream(danger).map(it -> {
            double acceptance = most > least ? (2 * it - most - least) / (most - least) : 0;
            return (1 - acceptance / 3) / (1 + acceptance / 3);
        }).toArray();
    }

    /**
     * What {@code i} gains by challenging {@code j}, in the eyes of {@code viewer}, who takes everybody's attitude to
     * risk for its own.
     */
    double expected(int viewer, int i, int j) {
        return worth(i, j, stakes(i, j, viewer));
    }

    /**
     * How much of the way to {@code j} party {@code i} is asked to go, as it sees things: 0 for not at all, 1 for all
     * of it.
     */
    double concession(int i, int j) {
        Stakes stakes = stakes(i, j, i);
        double own = worth(i, j, stakes);
        double others = worth(j, i, stakes);
        if (others <= 0 || others <= own) {
            return 0;
        }
        // Both would fight and the other has more of it; or it has more to lose than the other to gain; or they meet in
        // between.
        return own > 0 || -own >= others ? 1 : -own / others;
    }

    /** What is to be won and lost between two positions; the same for both sides. */
    private record Stakes(double success, double failure, double statusQuo) {}

    /** As somebody neutral to risk sees them: exact, and spares the powers. */
    private Stakes stakes(int i, int j) {
        double distance = Math.abs(positions[i] - positions[j]) / range;
        return new Stakes(2 - 4 * (0.5 - 0.5 * distance), 2 - 4 * (0.5 + 0.5 * distance), 0);
    }

    private Stakes stakes(int i, int j, int viewer) {
        double exponent = risk[viewer];
        if (exponent == 1) {
            return stakes(i, j);
        }
        double distance = Math.abs(positions[i] - positions[j]) / range;
        return new Stakes(2 - 4 * Math.pow(0.5 - 0.5 * distance, exponent),
                2 - 4 * Math.pow(0.5 + 0.5 * distance, exponent), statusQuo[viewer]);
    }

    private static double statusQuo(double exponent) {
        return 2 - 4 * Math.pow(0.5, exponent);
    }

    private double worth(int i, int j, Stakes stakes) {
        double fight = chance[i][j] * stakes.success() + (1 - chance[i][j]) * stakes.failure();
        return salience[j] * fight + (1 - salience[j]) * stakes.success() - stakes.statusQuo();
    }
}
