package org.surety.analysis.bargain.setting;

import java.util.Arrays;

/**
 * Where the parties stand at one moment.
 *
 * @param number 0 for the beginning
 * @param positions one row a party, one column an issue, 0 to 100
 */
public record Turn(int number, double[][] positions) {

    /** Copies the rows. */
    public Turn {
        positions = copy(positions);
    }

    private static double[][] copy(double[][] rows) {
        double[][] copy = rows.clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] = rows[i].clone();
        }
        return copy;
    }

    @Override
    public double[][] positions() {
        return copy(positions);
    }

    /** The position of party {@code i} on issue {@code k}. */
    public double position(int i, int k) {
        return positions[i][k];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Turn turn && turn.number == number && Arrays.deepEquals(turn.positions, positions);
    }

    @Override
    public int hashCode() {
        return 31 * number + Arrays.deepHashCode(positions);
    }

    @Override
    public String toString() {
        return "turn " + number + " " + Arrays.deepToString(positions);
    }
}
