package org.surety.design.sensitivity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of samples to estimate Sobol' indices (I. Sobol', <i>Sensitivity estimates for nonlinear mathematical
 * models</i>, 1993): sums, the same in number however many samples there are, and the same whichever way samples are
 * divided and in whichever order parts are added.
 *
 * <p>
 * A sample is a point, a second point drawn independently, and for each factor the first point with this factor taken
 * from the second. First-order indices are estimated by formula (b), total ones by formula (f), Jansen's (1999), of
 * table 2 in A. Saltelli and others, <i>Variance based sensitivity analysis of model output</i>, Computer Physics
 * Communications 181 (2010) 259-270; values are counted from their mean, which lessens the error of (b). Intervals are
 * those of the jackknife that leaves out one group of samples after the other (K. Wolter, <i>Introduction to Variance
 * Estimation</i>, 2nd edition 2007, chapter 4), with Student's t for the number of groups less one.
 */
public final class SobolSums {

    /** Samples are dealt to so many groups in turn. */
    public static final int GROUPS = 32;
    /** With fewer samples intervals would mean nothing. */
    public static final int FEWEST_SAMPLES = 2 * GROUPS;
    /** No value may be larger. */
    public static final double LARGEST = 1e5;
    /** Values are kept in multiples of this part of one. */
    public static final double GRAIN = 1e9;

    /** The point of Student's t with 31 degrees of freedom that 2.5 % lie beyond. */
    private static final double STUDENT = 2.0395134;

    private static final int COUNT = 0;
    private static final int SUM = 1;
    private static final int SQUARES = 2;
    private static final int COMMON = 3;
    private static final int FIRST = 0;
    private static final int SHIFT = 1;
    private static final int TOTAL = 2;
    private static final int EACH = 3;
    /** In the place of a group that is left out. */
    private static final int ALL = -1;

    private final int factors;
    private final int measures;
    private final ExactSums sums;

    /**
     * No sample yet.
     *
     * @param factors how many things vary
     * @param measures how many answers are looked at
     */
    public SobolSums(int factors, int measures) {
        this.factors = factors;
        this.measures = measures;
        this.sums = new ExactSums(Math.multiplyExact(GROUPS * measures, stride()));
    }

    private int stride() {
        return COMMON + EACH * factors;
    }

    private int place(int group, int measure) {
        return (group * measures + measure) * stride();
    }

    /**
     * Takes a sample into account.
     *
     * @param sample its number, which says to which group it belongs
     * @param first the answers at the first point, one for each measure
     * @param second the answers at the second point
     * @param mixed for each factor the answers at the first point with this factor from the second
     * @throws IllegalArgumentException if an answer is not a number or larger than {@link #LARGEST}
     */
    public void add(long sample, double[] first, double[] second, double[][] mixed) {
        int group = (int) Math.floorMod(sample, (long) GROUPS);
        for (int m = 0; m < measures; m++) {
            int place = place(group, m);
            long one = whole(first[m]);
            long other = whole(second[m]);
            sums.add(place + COUNT, 1, 1);
            sums.add(place + SUM, 1, one + other);
            sums.add(place + SQUARES, one, one);
            sums.add(place + SQUARES, other, other);
            for (int f = 0; f < factors; f++) {
                long change = whole(mixed[f][m]) - one;
                int own = place + COMMON + EACH * f;
                sums.add(own + FIRST, other, change);
                sums.add(own + SHIFT, 1, change);
                sums.add(own + TOTAL, change, change);
            }
        }
    }

    private static long whole(double value) {
        if (!(Math.abs(value) <= LARGEST)) {
            throw new IllegalArgumentException("an answer is a number up to " + LARGEST + ", not " + value);
        }
        return Math.round(value * GRAIN);
    }

    /** Takes into account what another, of as many factors and measures, has seen. */
    public void add(SobolSums other) {
        sums.addAll(other.sums);
    }

    /** How many bytes it takes to write the sums. */
    public int size() {
        return sums.size();
    }

    /** Writes the sums. */
    public void write(ByteBuffer out) {
        sums.write(out);
    }

    /** Reads what was written by one of as many factors and measures. */
    public void read(ByteBuffer in) {
        sums.read(in);
    }

    /** How many samples were taken into account. */
    public long samples() {
        return measures == 0 ? 0 : new Groups(0).all(COUNT).longValueExact();
    }

    /** The mean of an answer over all points of which both are drawn. */
    public double mean(int measure) {
        Groups groups = new Groups(measure);
        return quotient(groups.all(SUM), groups.all(COUNT).shiftLeft(1)) / GRAIN;
    }

    /** The standard deviation of an answer. */
    public double deviation(int measure) {
        Groups groups = new Groups(measure);
        return Math.sqrt(quotient(groups.spread(ALL), groups.all(COUNT).shiftLeft(1).pow(2))) / GRAIN;
    }

    /** The indices of every factor; empty if the answer does not vary. */
    public Optional<List<SobolIndex>> indices(int measure) {
        Groups groups = new Groups(measure);
        if (groups.spread(ALL).signum() == 0) {
            return Optional.empty();
        }
        double[][] whole = groups.shares(ALL);
        double[][][] without = new double[GROUPS][][];
        for (int group = 0; group < GROUPS; group++) {
            without[group] = groups.spread(group).signum() == 0 ? whole : groups.shares(group);
        }
        List<SobolIndex> indices = new ArrayList<>();
        for (int f = 0; f < factors; f++) {
            indices.add(new SobolIndex(estimate(whole, without, f, 0), estimate(whole, without, f, 1)));
        }
        return Optional.of(indices);
    }

    /** The sums of one answer over all groups, or over all but one. */
    private final class Groups {

        private final int measure;
        private final ExactSums total = new ExactSums(stride());

        Groups(int measure) {
            this.measure = measure;
            for (int group = 0; group < GROUPS; group++) {
                total.addFrom(sums, place(group, measure));
            }
        }

        BigInteger all(int which) {
            return total.at(which);
        }

        BigInteger over(int which, int without) {
            return without == ALL ? all(which) : all(which).subtract(sums.at(place(without, measure) + which));
        }

        /** The variance, times the square of the number of points. */
        BigInteger spread(int without) {
            BigInteger points = over(COUNT, without).shiftLeft(1);
            return points.multiply(over(SQUARES, without)).subtract(over(SUM, without).pow(2));
        }

        /** By factor: the first-order and the total index. */
        double[][] shares(int without) {
            BigInteger points = over(COUNT, without).shiftLeft(1);
            BigInteger sum = over(SUM, without);
            BigInteger spread = spread(without);
            double[][] shares = new double[factors][];
            for (int f = 0; f < factors; f++) {
                int own = COMMON + EACH * f;
                BigInteger centred = points.multiply(over(own + FIRST, without))
                        .subtract(sum.multiply(over(own + SHIFT, without)));
                // Both are means over samples, of which there are half as many as points.
                shares[f] = new double[]{quotient(centred.shiftLeft(1), spread),
                        quotient(points.multiply(over(own + TOTAL, without)), spread)};
            }
            return shares;
        }
    }

    private static Estimate estimate(double[][] whole, double[][][] without, int factor, int kind) {
        double mean = 0;
        for (double[][] one : without) {
            mean += one[factor][kind] / GROUPS;
        }
        double squares = 0;
        for (double[][] one : without) {
            squares += Math.pow(one[factor][kind] - mean, 2);
        }
        double reach = STUDENT * Math.sqrt(squares * (GROUPS - 1) / GROUPS);
        double value = whole[factor][kind];
        return new Estimate(value, value - reach, value + reach);
    }

    private static double quotient(BigInteger dividend, BigInteger divisor) {
        return divisor.signum() == 0
                ? 0
                : new BigDecimal(dividend).divide(new BigDecimal(divisor), MathContext.DECIMAL64).doubleValue() + 0.0;
    }
}
