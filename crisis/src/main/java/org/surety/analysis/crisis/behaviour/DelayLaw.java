package org.surety.analysis.crisis.behaviour;

import java.util.Arrays;

/** The probability that something has been done by an age in hours, given that it is done at all. */
public sealed interface DelayLaw extends Timed {

    /** The age that stands for never having begun. */
    long NOT_YET = -1;

    /**
     * Known times.
     *
     * @param ages in rising order
     * @param by the probability by each of them, rising
     */
    record Known(long[] ages, double[] by) implements DelayLaw {
        /** At once. */
        public static final Known AT_ONCE = new Known(new long[]{0}, new double[]{1});

        /** Copies the arrays. */
        public Known {
            ages = ages.clone();
            by = by.clone();
        }

        /** The ages up to {@code most} at which the probability changes. */
        public long[] agesTo(long most) {
            int count = ages.length;
            while (count > 0 && ages[count - 1] > most) {
                count--;
            }
            return Arrays.copyOf(ages, count);
        }

        /** The last age. */
        public long last() {
            return ages[ages.length - 1];
        }

        /** The index of the last age up to {@code age}; -1 if all are later. */
        private int index(long age) {
            int found = Arrays.binarySearch(ages, age);
            return found >= 0 ? found : -found - 2;
        }

        private double byAge(long age) {
            int index = index(age);
            return index < 0 ? 0 : by[index];
        }

        @Override
        public long lastChange(long age) {
            int index = index(age);
            return index < 0 ? NOT_YET : ages[index];
        }

        @Override
        public long nextChange(long age) {
            int next = index(age) + 1;
            return next < ages.length ? ages[next] : Long.MAX_VALUE;
        }

        @Override
        public double by(long age, double[] at) {
            return byAge(age);
        }

        @Override
        public double leastBy(long age) {
            return byAge(age);
        }

        @Override
        public double mostBy(long age) {
            return byAge(age);
        }

        @Override
        public void derive(long age, double[] at, double weight, double[] gradient) {
            // It depends on no variable.
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Known known && Arrays.equals(ages, known.ages) && Arrays.equals(by, known.by);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(ages) + Arrays.hashCode(by);
        }

        @Override
        public String toString() {
            return Arrays.toString(ages) + Arrays.toString(by);
        }
    }

    /**
     * At the end of each period with the same probability, if not before.
     *
     * @param chance the variable of that probability
     * @param least its least value
     * @param most its greatest value
     * @param period in hours
     */
    record Geometric(int chance, double least, double most, long period) implements DelayLaw {

        /**
         * So many are multiplied sooner than two logarithms are found, and no less exactly unless the chance is tiny.
         */
        private static final int FEW_PERIODS = 16;

        private double done(long age, double probability) {
            if (age < period) {
                return 0;
            }
            if (age == Long.MAX_VALUE) {
                return probability > 0 ? 1 : 0;
            }
            long periods = age / period;
            if (probability > 0.01 && periods <= FEW_PERIODS) {
                double missing = 1;
                for (long i = 0; i < periods; i++) {
                    missing *= 1 - probability;
                }
                return 1 - missing;
            }
            return probability >= 1 ? 1 : -Math.expm1(periods * Math.log1p(-probability));
        }

        private double slope(long age, double probability) {
            if (age < period || age == Long.MAX_VALUE) {
                return 0;
            }
            long periods = age / period;
            return periods * Math.pow(1 - probability, periods - 1);
        }

        @Override
        public long lastChange(long age) {
            return age < period ? NOT_YET : age == Long.MAX_VALUE ? age : age / period * period;
        }

        @Override
        public long nextChange(long age) {
            return (Math.max(age, 0) / period + 1) * period;
        }

        @Override
        public double by(long age, double[] at) {
            return done(age, at[chance]);
        }

        @Override
        public double leastBy(long age) {
            return done(age, least);
        }

        @Override
        public double mostBy(long age) {
            return done(age, most);
        }

        @Override
        public void derive(long age, double[] at, double weight, double[] gradient) {
            if (age != NOT_YET) {
                gradient[chance] += weight * slope(age, at[chance]);
            }
        }
    }

    /** The last age up to {@code age} at which the probability changes, or {@link #NOT_YET}. */
    long lastChange(long age);

    /** The first age after {@code age} at which the probability changes; {@code Long.MAX_VALUE} if there is none. */
    long nextChange(long age);
}
