package org.surety.analysis.bargain.setting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A negotiation in plain numbers: who wants what, how much it matters to them and how strong they are. Positions and
 * saliences lie on a scale from 0 to 100. A party that has no position on an issue takes no part in it.
 *
 * <p>The arrays are copied on the way in and on the way out, so a setting never changes.
 */
public final class Setting {

    private final List<String> parties;
    private final List<String> issues;
    private final double[] capability;
    private final double[][] position;
    private final double[][] salience;
    private final boolean[][] takesPart;
    private final double[] reference;

    private Setting(List<String> parties, List<String> issues, double[] capability, double[][] position,
            double[][] salience, boolean[][] takesPart, double[] reference) {
        this.parties = List.copyOf(parties);
        this.issues = List.copyOf(issues);
        this.capability = capability;
        this.position = position;
        this.salience = salience;
        this.takesPart = takesPart;
        this.reference = reference;
    }

    /**
     * A setting.
     *
     * @param capability one number a party, zero or more, in any unit
     * @param position one row a party, one column an issue, each 0 to 100; not looked at where the party takes no part
     * @param salience the same shape, each 0 to 100
     * @param takesPart the same shape: whether the party has a position on the issue
     * @param reference one number an issue: what holds if nothing is agreed, 0 to 100; NaN where it is not known
     * @throws IllegalArgumentException if shapes differ or a number lies outside its bounds
     */
    public static Setting of(List<String> parties, List<String> issues, double[] capability, double[][] position,
            double[][] salience, boolean[][] takesPart, double[] reference) {
        int n = parties.size();
        int m = issues.size();
        if (n == 0 || m == 0 || capability.length != n || position.length != n || salience.length != n
                || takesPart.length != n || reference.length != m) {
            throw new IllegalArgumentException("a setting has one row a party and one column an issue");
        }
        for (int i = 0; i < n; i++) {
            require(capability[i] >= 0 && Double.isFinite(capability[i]), "a capability of zero or more",
                    capability[i]);
            if (position[i].length != m || salience[i].length != m || takesPart[i].length != m) {
                throw new IllegalArgumentException("a setting has one row a party and one column an issue");
            }
            for (int k = 0; k < m; k++) {
                require(!takesPart[i][k] || onScale(position[i][k]), "a position from 0 to 100", position[i][k]);
                require(!takesPart[i][k] || onScale(salience[i][k]), "a salience from 0 to 100", salience[i][k]);
            }
        }
        for (double point : reference) {
            require(Double.isNaN(point) || onScale(point), "a reference point from 0 to 100", point);
        }
        return new Setting(parties, issues, capability.clone(), copy(position), copy(salience),
                Arrays.stream(takesPart).map(boolean[]::clone).toArray(boolean[][]::new), reference.clone());
    }

    /**
     * A setting in which everybody takes part in everything and nothing is known of what holds without an agreement.
     */
    public static Setting of(List<String> parties, List<String> issues, double[] capability, double[][] position,
            double[][] salience) {
        boolean[][] all = new boolean[parties.size()][issues.size()];
        Arrays.stream(all).forEach(row -> Arrays.fill(row, true));
        double[] unknown = new double[issues.size()];
        Arrays.fill(unknown, Double.NaN);
        return of(parties, issues, capability, position, salience, all, unknown);
    }

    private static boolean onScale(double value) {
        return value >= 0 && value <= 100;
    }

    private static void require(boolean holds, String what, double found) {
        if (!holds) {
            throw new IllegalArgumentException("expected " + what + ", not " + found);
        }
    }

    private static double[][] copy(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    /** The parties, in the order of the rows. */
    public List<String> parties() {
        return parties;
    }

    /** The issues, in the order of the columns. */
    public List<String> issues() {
        return issues;
    }

    /** The capability of party {@code i}. */
    public double capability(int i) {
        return capability[i];
    }

    /** The position of party {@code i} on issue {@code k}, 0 to 100; 0 if it takes no part. */
    public double position(int i, int k) {
        return takesPart[i][k] ? position[i][k] : 0;
    }

    /** The salience of issue {@code k} for party {@code i}, 0 to 100; 0 if it takes no part. */
    public double salience(int i, int k) {
        return takesPart[i][k] ? salience[i][k] : 0;
    }

    /** Whether party {@code i} has a position on issue {@code k}. */
    public boolean takesPart(int i, int k) {
        return takesPart[i][k];
    }

    /** What holds on issue {@code k} if nothing is agreed, 0 to 100, if that is known. */
    public Optional<Double> reference(int k) {
        return Double.isNaN(reference[k]) ? Optional.empty() : Optional.of(reference[k]);
    }

    /** How many parties take part in issue {@code k}. */
    public int participants(int k) {
        int count = 0;
        for (boolean[] row : takesPart) {
            count += row[k] ? 1 : 0;
        }
        return count;
    }

    /** Whether every party takes part in every issue in which anybody does. */
    public boolean isComplete() {
        return IntStream.range(0, issues.size()).map(this::participants)
                .allMatch(it -> it == 0 || it == parties.size());
    }

    /** The positions, one row a party; 0 where it takes no part. */
    public double[][] positions() {
        double[][] all = new double[parties.size()][issues.size()];
        for (int i = 0; i < all.length; i++) {
            for (int k = 0; k < all[i].length; k++) {
                all[i][k] = position(i, k);
            }
        }
        return all;
    }
}
