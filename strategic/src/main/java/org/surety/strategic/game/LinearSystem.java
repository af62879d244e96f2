package org.surety.strategic.game;

/**
 * Solves as many linear equations as unknowns, by elimination with row exchanges. Of rows that would do, the first is
 * taken. Meant for the few equations that are left of a game once every node has told its variables.
 */
final class LinearSystem {

    /** A row will do if its figure is not smaller than the largest by more than this. */
    private static final double ENOUGH = 1e-2;

    private LinearSystem() {}

    /**
     * The solutions of {@code rows} x = y for each y of {@code rights}; all are overwritten.
     *
     * @return whether there is exactly one; each of {@code rights} then is its own
     */
    static boolean solve(double[][] rows, double[]... rights) {
        int size = rows.length;
        for (int column = 0; column < size; column++) {
            double most = 0;
            for (int row = column; row < size; row++) {
                most = Math.max(most, Math.abs(rows[row][column]));
            }
            if (!(most > 0)) {
                return false;
            }
            int pivot = column;
            while (Math.abs(rows[pivot][column]) < ENOUGH * most) {
                pivot++;
            }
            double[] top = rows[pivot];
            rows[pivot] = rows[column];
            rows[column] = top;
            for (double[] right : rights) {
                double value = right[pivot];
                right[pivot] = right[column];
                right[column] = value;
            }
            for (int row = column + 1; row < size; row++) {
                double[] lower = rows[row];
                double factor = lower[column] / top[column];
                if (factor != 0) {
                    for (int k = column; k < size; k++) {
                        lower[k] -= factor * top[k];
                    }
                    for (double[] right : rights) {
                        right[row] -= factor * right[column];
                    }
                }
            }
        }
        for (double[] right : rights) {
            for (int row = size - 1; row >= 0; row--) {
                double sum = right[row];
                for (int k = row + 1; k < size; k++) {
                    sum -= rows[row][k] * right[k];
                }
                right[row] = sum / rows[row][row];
            }
        }
        return true;
    }
}
