package org.surety.analysis.voting;

import java.math.BigInteger;
import java.util.Arrays;

/** Exact binomial coefficients. */
public final class Binomials {

    private static final int KEPT = 64;
    private static final BigInteger[][] SMALL = new BigInteger[KEPT][];

    static {
        for (int n = 0; n < KEPT; n++) {
            SMALL[n] = row(n);
        }
    }

    private Binomials() {}

    /** In how many ways {@code k} of {@code n} can be chosen; zero if {@code k} is negative or more than {@code n}. */
    public static BigInteger choose(int n, int k) {
        if (k < 0 || k > n) {
            return BigInteger.ZERO;
        }
        if (n < KEPT) {
            return SMALL[n][k];
        }
        BigInteger value = BigInteger.ONE;
        int least = Math.min(k, n - k);
        for (int i = 1; i <= least; i++) {
            value = value.multiply(BigInteger.valueOf(n - least + i)).divide(BigInteger.valueOf(i));
        }
        return value;
    }

    /** All of {@code choose(n, 0..n)}. */
    public static BigInteger[] row(int n) {
        BigInteger[] row = new BigInteger[n + 1];
        Arrays.fill(row, BigInteger.ONE);
        for (int k = 1; k <= n / 2; k++) {
            row[k] = row[k - 1].multiply(BigInteger.valueOf(n - k + 1)).divide(BigInteger.valueOf(k));
            row[n - k] = row[k];
        }
        return row;
    }
}
