package org.surety.strategic.game;

import java.util.Arrays;

/** What ends and moves are worth to each player, in any one unit. */
public final class Worths {

    private final double[][] ends;
    private final double[][] charges;

    /**
     * Worths.
     *
     * @param ends by end and player
     * @param charges by number of a charge and player
     */
    public Worths(double[][] ends, double[][] charges) {
        this.ends = copy(ends);
        this.charges = copy(charges);
    }

    private static double[][] copy(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    /** What an end is worth to a player. */
    public double end(int number, int player) {
        return ends[number][player];
    }

    /** What a move is worth by itself to whoever makes it; nothing where the number is negative. */
    public double charge(int number, int player) {
        return number < 0 ? 0 : charges[number][player];
    }

    /** By how much ends or moves can differ for a player, at most; 1 where nothing differs. */
    public double spread() {
        double most = 0;
        for (int player = 0; player < ends[0].length; player++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (double[] end : ends) {
                low = Math.min(low, end[player]);
                high = Math.max(high, end[player]);
            }
            most = Math.max(most, high - low);
            for (double[] charge : charges) {
                most = Math.max(most, Math.abs(charge[player]));
            }
        }
        return most == 0 ? 1 : most;
    }

    /** The same in a unit {@code unit} times as large. */
    public Worths in(double unit) {
        return new Worths(divided(ends, unit), divided(charges, unit));
    }

    private static double[][] divided(double[][] rows, double unit) {
        return Arrays.stream(rows).map(row -> Arrays.stream(row).map(it -> it / unit).toArray())
                .toArray(double[][]::new);
    }
}
