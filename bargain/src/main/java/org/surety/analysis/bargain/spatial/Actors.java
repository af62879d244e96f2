package org.surety.analysis.bargain.spatial;

import org.surety.analysis.bargain.setting.Setting;

/**
 * What does not change from turn to turn: strengths and how much issues matter, on a scale from 0 to 1.
 *
 * @param capability one number a party
 * @param salience one row a party, one column an issue, 0 to 1
 * @param attention the sum of a party's saliences, at most 1
 * @param strength capability times attention
 */
record Actors(double[] capability, double[][] salience, double[] attention, double[] strength) {

    private static final double SCALE = 100.0;

    /** Of a setting; saliences that sum to more than the whole of a party's attention are scaled down to it. */
    static Actors of(Setting setting) {
        int n = setting.parties().size();
        int m = setting.issues().size();
        double[] capability = new double[n];
        double[][] salience = new double[n][m];
        double[] attention = new double[n];
        double[] strength = new double[n];
        for (int i = 0; i < n; i++) {
            capability[i] = setting.capability(i);
            double percent = 0;
            for (int k = 0; k < m; k++) {
                percent += setting.salience(i, k);
            }
            double whole = percent > SCALE ? percent : SCALE;
            for (int k = 0; k < m; k++) {
                salience[i][k] = setting.salience(i, k) / whole;
                attention[i] += salience[i][k];
            }
            attention[i] = Math.min(attention[i], 1);
            strength[i] = attention[i] * capability[i];
        }
        return new Actors(capability, salience, attention, strength);
    }

    int count() {
        return capability.length;
    }

    /** How far apart two points are for party {@code i}, each issue weighed by its salience; 0 to 1. */
    double distance(int i, double[] from, double[] to) {
        double sum = 0;
        double whole = 0;
        for (int k = 0; k < from.length; k++) {
            double part = (from[k] - to[k]) * salience[i][k];
            sum += part * part;
            whole += salience[i][k] * salience[i][k];
        }
        return whole > 0 ? Math.sqrt(sum / whole) : unweighted(from, to);
    }

    /** For a party to which nothing matters: all issues alike. It has no weight, but its view has to be a number. */
    private static double unweighted(double[] from, double[] to) {
        double sum = 0;
        for (int k = 0; k < from.length; k++) {
            sum += (from[k] - to[k]) * (from[k] - to[k]);
        }
        return Math.sqrt(sum / from.length);
    }

    /**
     * The utility of something at a distance.
     *
     * @param distance 0 or more
     * @param risk the risk attitude, -1 to 1
     */
    static double utility(double distance, double risk) {
        return distance <= 1 ? (1 - distance) * (1 + distance * risk) : (1 - distance) * (1 + risk);
    }
}
