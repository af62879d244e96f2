package org.surety.design.sensitivity;

import java.math.BigInteger;
import java.nio.ByteBuffer;

/**
 * Sums of products of whole numbers, 128 bits each. They are exact, and so do not depend on the order in which products
 * were added, as sums of floating-point numbers do.
 */
final class ExactSums {

    private final long[] low;
    private final long[] high;

    ExactSums(int count) {
        this.low = new long[count];
        this.high = new long[count];
    }

    /** Adds {@code one * other} to the sum at a place. */
    void add(int place, long one, long other) {
        carry(place, Math.multiplyHigh(one, other), one * other);
    }

    private void carry(int place, long upper, long lower) {
        low[place] += lower;
        high[place] += upper + (Long.compareUnsigned(low[place], lower) < 0 ? 1 : 0);
    }

    /** Adds all sums of another, place by place. */
    void addAll(ExactSums other) {
        addFrom(other, 0);
    }

    /** Adds to all sums as many of another, from a place on. */
    void addFrom(ExactSums other, int from) {
        for (int place = 0; place < low.length; place++) {
            carry(place, other.high[from + place], other.low[from + place]);
        }
    }

    BigInteger at(int place) {
        BigInteger lower = BigInteger.valueOf(low[place] >>> 1).shiftLeft(1).add(BigInteger.valueOf(low[place] & 1));
        return BigInteger.valueOf(high[place]).shiftLeft(Long.SIZE).add(lower);
    }

    /** How many bytes they take. */
    int size() {
        return 2 * Long.BYTES * low.length;
    }

    void write(ByteBuffer out) {
        for (int place = 0; place < low.length; place++) {
            out.putLong(high[place]).putLong(low[place]);
        }
    }

    void read(ByteBuffer in) {
        for (int place = 0; place < low.length; place++) {
            high[place] = in.getLong();
            low[place] = in.getLong();
        }
    }
}
