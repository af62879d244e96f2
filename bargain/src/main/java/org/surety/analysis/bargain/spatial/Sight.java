package org.surety.analysis.bargain.spatial;

import java.util.Arrays;

/**
 * Everybody's utilities as one party takes them to be. A party weighs few challenges, so what nobody asks for is not
 * worked out.
 */
final class Sight {

    private static final double[] NOT_YET = {};

    private final double[][] distance;
    private final double[] risk;
    private final double[][] rows;

    /**
     * What a party sees.
     *
     * @param distance from the ideal of the row's party to the position of the column's
     * @param risk what it takes the risk attitude of each to be
     */
    Sight(double[][] distance, double[] risk) {
        this.distance = distance;
        this.risk = risk;
        this.rows = new double[risk.length][];
        Arrays.fill(rows, NOT_YET);
    }

    /** How many parties there are, and so positions. */
    int count() {
        return risk.length;
    }

    /** The utility of the position of party {@code j} for party {@code i}. */
    double utility(int j, int i) {
        return Actors.utility(distance[i][j], risk[i]);
    }

    /** The utility of the position of party {@code j} for each party. */
    double[] utilities(int j) {
        double[] row = rows[j];
        if (row == NOT_YET) {
            row = new double[risk.length];
            for (int i = 0; i < row.length; i++) {
                row[i] = utility(j, i);
            }
            rows[j] = row;
        }
        return row;
    }
}
