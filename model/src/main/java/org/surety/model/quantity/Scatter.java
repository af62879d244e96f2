package org.surety.model.quantity;

/**
 * Numbers that are scattered as if drawn by lot, and are not: the number at a place of a stream is a hash of the two,
 * so that anybody gets the same ones, in any order and on any machine. The hash is the finaliser of SplitMix64 (G.
 * Steele, D. Lea and C. Flood, <i>Fast Splittable Pseudorandom Number Generators</i>, OOPSLA 2014, figure 16, David
 * Stafford's variant 13).
 *
 * @param seed the stream
 */
public record Scatter(long seed) {

    /** By how much the numbers that are hashed go on from place to place. */
    public static final long STEP = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    /** A number from 0 (included) to 1 (not included). */
    public double at(long place) {
        return (bits(place) >>> 11) * UNIT;
    }

    /** A whole number from 0 to {@code bound - 1}. */
    public int index(long place, int bound) {
        return (int) (at(place) * bound);
    }

    /** The stream number {@code name} under this one. */
    public Scatter stream(long name) {
        return new Scatter(bits(~name));
    }

    private long bits(long place) {
        return mix(mix(seed) + (place + 1) * STEP);
    }

    /** The hash of a number. */
    public static long mix(long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
