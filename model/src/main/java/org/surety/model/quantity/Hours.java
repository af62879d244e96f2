package org.surety.model.quantity;

/**
 * A length of time, or a moment counted from the trigger, in whole hours.
 *
 * @param count zero or more
 */
public record Hours(long count) implements Comparable<Hours> {

    /** No time at all; also the moment of the trigger. */
    public static final Hours ZERO = new Hours(0);

    /** A hundred thousand years, so that sums of limits never overflow. */
    private static final long MOST = 876_600_000L;

    /** Refuses negative and absurdly long times. */
    public Hours {
        if (count < 0 || count > MOST) {
            throw new IllegalArgumentException("hours must lie between 0 and " + MOST + ", not " + count);
        }
    }

    /** {@code count} hours. */
    public static Hours of(long count) {
        return new Hours(count);
    }

    /** {@code days} times 24 hours. */
    public static Hours ofDays(long days) {
        return new Hours(Math.multiplyExact(days, 24L));
    }

    /** The sum. */
    public Hours plus(Hours other) {
        return new Hours(Math.min(MOST, count + other.count));
    }

    @Override
    public int compareTo(Hours other) {
        return Long.compare(count, other.count);
    }

    /** {@code 1 hour}, {@code 30 hours}, or {@code 3 days} where the hours fill whole days. */
    @Override
    public String toString() {
        if (count > 0 && count % 24 == 0) {
            return count == 24 ? "1 day" : count / 24 + " days";
        }
        return count == 1 ? "1 hour" : count + " hours";
    }
}
