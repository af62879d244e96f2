package org.surety.design.sensitivity;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigInteger;

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
        for (int place = 0; place < low.length; place++) {
            carry(place, other.high[place], other.low[place]);
        }
    }

    BigInteger at(int place) {
        BigInteger lower = BigInteger.valueOf(low[place] >>> 1).shiftLeft(1).add(BigInteger.valueOf(low[place] & 1));
        return BigInteger.valueOf(high[place]).shiftLeft(Long.SIZE).add(lower);
    }

    void write(DataOutput out) throws IOException {
        for (int place = 0; place < low.length; place++) {
            out.writeLong(high[place]);
            out.writeLong(low[place]);
        }
    }

    void read(DataInput in) throws IOException {
        for (int place = 0; place < low.length; place++) {
            high[place] = in.readLong();
            low[place] = in.readLong();
        }
    }
}
