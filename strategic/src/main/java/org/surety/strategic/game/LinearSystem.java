package org.surety.strategic.game;

/** Solves as many linear equations as unknowns, by elimination with row exchanges. */
final class LinearSystem {

    private LinearSystem() {}

    /**
     * The solution of {@code rows} x = {@code right}; both are overwritten.
     *
     * @return whether there is exactly one; {@code right} then is it
     */
    static boolean solve(double[][] rows, double[] right) {
        int size = right.length;
        for (int column = 0; column < size; column++) {
            int pivot = column;
            for (int row = column + 1; row < size; row++) {
                if (Math.abs(rows[row][column]) > Math.abs(rows[pivot][column])) {
                    pivot = row;
                }
            }
            if (!(Math.abs(rows[pivot][column]) > 0)) {
                return false;
            }
            double[] top = rows[pivot];
            rows[pivot] = rows[column];
            rows[column] = top;
            double value = right[pivot];
            right[pivot] = right[column];
            right[column] = value;
            for (int row = column + 1; row < size; row++) {
                double[] lower = rows[row];
                double factor = lower[column] / top[column];
                if (factor != 0) {
                    for (int k = column; k < size; k++) {
                        lower[k] -= factor * top[k];
                    }
                    right[row] -= factor * value;
                }
            }
        }
        for (int row = size - 1; row >= 0; row--) {
            double sum = right[row];
            for (int k = row + 1; k < size; k++) {
                sum -= rows[row][k] * right[k];
            }
            right[row] = sum / rows[row][row];
        }
        return true;
    }
}
