package org.surety.analysis.power;

import java.math.BigInteger;

/**
 * A row of exact counts of hundreds of bits, each kept as several digits of 48 bits in longs. Adding two rows is a
 * plain loop over longs without carries, which the machine does several at a time; the 15 bits to spare hold the
 * carries of {@link ShiftedSums#TOGETHER} doublings, after which {@link #carry} moves them up. Exact, and quicker than
 * remainders by as many primes.
 */
final class LongCounts {

    private static final int DIGIT = 48;
    private static final long MASK = (1L << DIGIT) - 1;

    private final long[][] digits;
    private final long[] copy = new long[ShiftedSums.BLOCK];
    private int active = 1;

    /** Zeros, with room for counts up to 2^bits. */
    LongCounts(int length, int bits) {
        digits = new long[bits / DIGIT + 1][length];
    }

    static long cells(long length, int bits) {
        return (bits / DIGIT + 1) * length;
    }

    void setOne(int at) {
        digits[0][at] = 1;
    }

    void add(int from, int to, int shift) {
        for (int digit = 0; digit < active; digit++) {
            long[] row = digits[digit];
            System.arraycopy(row, from - shift, copy, 0, to - from);
            addAll(row, from, copy, to - from);
        }
    }

    private static void addAll(long[] row, int from, long[] add, int count) {
        for (int i = 0; i < count; i++) {
            row[from + i] += add[i];
        }
    }

    /** Moves carries up, after factors so many in all. */
    void carry(int factors) {
        int next = Math.min(digits.length, factors / DIGIT + 1);
        for (int digit = 0; digit + 1 < next; digit++) {
            long[] low = digits[digit];
            long[] high = digits[digit + 1];
            for (int t = 0; t < low.length; t++) {
                high[t] += low[t] >>> DIGIT;
                low[t] &= MASK;
            }
        }
        active = next;
    }

    /** Replaces each count by the sum of all up to it. */
    void accumulate() {
        long[] running = new long[digits.length];
        for (int t = 0; t < digits[0].length; t++) {
            long carry = 0;
            for (int digit = 0; digit < running.length; digit++) {
                long sum = running[digit] + digits[digit][t] + carry;
                carry = sum >>> DIGIT;
                running[digit] = sum & MASK;
                digits[digit][t] = running[digit];
            }
        }
    }

    BigInteger get(int at) {
        BigInteger value = BigInteger.ZERO;
        for (int digit = digits.length - 1; digit >= 0; digit--) {
            value = value.shiftLeft(DIGIT).add(BigInteger.valueOf(digits[digit][at]));
        }
        return value;
    }

    /** {@code c[start] - c[start - step] + c[start - 2 step] - ...}, as far as the positions are not negative. */
    BigInteger alternating(long start, long step) {
        BigInteger value = BigInteger.ZERO;
        long[] sums = new long[digits.length];
        int terms = 0;
        boolean plus = true;
        for (long at = start; at >= 0; at -= step) {
            for (int digit = 0; digit < sums.length; digit++) {
                long number = digits[digit][(int) at];
                sums[digit] += plus ? number : -number;
            }
            plus = !plus;
            // 2^48 times 2^14 stays below 2^63.
            if (++terms == 1 << 14) {
                value = value.add(joined(sums));
                sums = new long[digits.length];
                terms = 0;
            }
        }
        return value.add(joined(sums));
    }

    private static BigInteger joined(long[] sums) {
        BigInteger value = BigInteger.ZERO;
        for (int digit = sums.length - 1; digit >= 0; digit--) {
            value = value.shiftLeft(DIGIT).add(BigInteger.valueOf(sums[digit]));
        }
        return value;
    }
}
