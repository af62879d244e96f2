package org.surety.analysis.crisis.engine;

import java.util.Arrays;

/**
 * The sum over all hours of the probability that something is still to come, which is the expected hour times the
 * probability that it comes at all.
 *
 * <p>
 * Up to the hour after which only geometric delays go on, and for some hundred periods more, the hours are added up;
 * hours between which nothing changes are added at once. After that the sum over a period is a sum of few geometric
 * sequences in the number of the period, and so a smooth function of it: it is added up in blocks, each twice as long
 * as the one before, by the polynomial through some of its values (barycentric interpolation at the integers next to
 * Chebyshev's points; Berrut and Trefethen, Barycentric Lagrange interpolation, SIAM Review 2004). In a block [K, 2K] a
 * sequence with the factor exp(-c) a period leaves an error of at most the twentieth Chebyshev coefficient of exp(-cx),
 * which for every c is below 1e-13 of its sum.
 *
 * @param sum what has been added up
 * @param left the probability of what is still to come after that
 */
record TailSum(double sum, double left) {

    /**
     * Periods that are added up one by one; a multiple of the points' square for which interpolation at integers is
     * stable.
     */
    private static final long SINGLE = 160;
    private static final int POINTS = 20;
    /** Longer blocks take longer than they are worth. */
    private static final long LONGEST = 1L << 22;
    /** What is less than this share of all is rounding. */
    private static final double NOTHING = 1e-16;

    static TailSum of(Tail tail) {
        Adding adding = new Adding(tail);
        adding.add();
        return new TailSum(adding.sum, adding.left);
    }

    private static final class Adding {

        private final Tail tail;
        private final double nothing;
        private double sum;
        private double left;

        Adding(Tail tail) {
            this.tail = tail;
            this.nothing = NOTHING * tail.ever();
            this.left = tail.ever();
        }

        void add() {
            long fixed = tail.stretch().fixed();
            long period = tail.stretch().period();
            if (!tail.stretch().endless()) {
                whole(0, fixed);
                return;
            }
            long start = fixed;
            if (fixed > 0 && !whole(0, fixed)) {
                return;
            }
            for (long k = 0; k < SINGLE && left > nothing; k++) {
                if (period > Long.MAX_VALUE / 4 / SINGLE || !whole(start, start + period)) {
                    return;
                }
                start += period;
            }
            for (long length = SINGLE; length <= LONGEST && left > nothing; length *= 2) {
                if (period > Long.MAX_VALUE / 8 / length || !block(start, period, length)) {
                    return;
                }
                start += length * period;
            }
        }

        /** Adds the hours from {@code from} to before {@code to}, if all of them can be looked at. */
        private boolean whole(long from, long to) {
            double hours = hours(from, to);
            return !Double.isNaN(hours) && add(hours, missing(to));
        }

        private boolean add(double hours, double after) {
            sum += hours;
            left = after;
            return true;
        }

        /** What is still to come at an hour; not a number where that cannot be looked at. */
        private double missing(long hour) {
            return tail.ever() - tail.by(hour);
        }

        /** The sum over hours; not a number where not all of them can be looked at. */
        private double hours(long from, long to) {
            double first = missing(from);
            return Double.isNaN(first) ? first : hours(from, to, first, missing(to));
        }

        /** The probability never rises; where it is the same at both ends it is the same between them. */
        private double hours(long from, long to, double first, double last) {
            if (Double.isNaN(last) || first == last || to - from <= 1) {
                return Double.isNaN(last) ? last : (to - from) * first;
            }
            long between = from + (to - from) / 2;
            double there = missing(between);
            double one = Double.isNaN(there) ? there : hours(from, between, first, there);
            return Double.isNaN(one) ? one : one + hours(between, to, there, last);
        }

        private boolean block(long start, long period, long length) {
            double after = missing(start + length * period);
            if (Double.isNaN(after)) {
                return false;
            }
            long[] places = new long[POINTS];
            double[] values = new double[POINTS];
            for (int i = 0; i < POINTS; i++) {
                places[i] = Math.round((length - 1) * (1 - Math.cos(Math.PI * i / (POINTS - 1))) / 2);
                values[i] = hours(start + places[i] * period, start + (places[i] + 1) * period);
                if (Double.isNaN(values[i])) {
                    return false;
                }
            }
            return add(interpolated(places, values, length), after);
        }
    }

    /**
     * The sum over all integers from 0 to before {@code length} of the polynomial with these values at these places.
     */
    static double interpolated(long[] places, double[] values, long length) {
        if (Arrays.stream(values).allMatch(it -> it == values[0])) {
            return length * values[0];
        }
        double[] weights = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            weights[i] = 1;
            for (int k = 0; k < places.length; k++) {
                // Scaled by the capacity of the interval, so that products stay near one.
                weights[i] *= k == i ? 1 : length / 4.0 / (places[i] - places[k]);
            }
        }
        double sum = 0;
        int next = 0;
        for (long place = 0; place < length; place++) {
            if (next < places.length && place == places[next]) {
                sum += values[next++];
                continue;
            }
            double above = 0;
            double below = 0;
            for (int i = 0; i < places.length; i++) {
                double share = weights[i] / (place - places[i]);
                above += share * values[i];
                below += share;
            }
            sum += above / below;
        }
        return sum;
    }
}
