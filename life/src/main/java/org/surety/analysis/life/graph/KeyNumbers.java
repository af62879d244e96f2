package org.surety.analysis.life.graph;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;

/** Some numbers, equal if all of them are. */
public final class KeyNumbers {

    private static final long NANOS_IN_A_DAY = Duration.ofDays(1).toNanos();

    private final long[] all;
    private final int hash;

    /** These numbers, which nobody changes any more. */
    KeyNumbers(long[] all) {
        this.all = all;
        this.hash = Arrays.hashCode(all);
    }

    /** Numbers in the making. */
    public static final class Draft {

        private long[] all = new long[64];
        private int size;

        public void add(long number) {
            if (size == all.length) {
                all = Arrays.copyOf(all, 2 * size);
            }
            all[size++] = number;
        }

        public void add(boolean so) {
            add(so ? 1 : 0);
        }

        /** How much time is left; all that has passed is alike. */
        void left(LocalDateTime now, LocalDateTime at) {
            boolean passed = !at.isAfter(now);
            add(passed ? -1 : days(now, at));
            add(passed ? 0 : nanos(now, at));
        }

        void addAll(KeyNumbers numbers) {
            add(numbers.all.length);
            for (long it : numbers.all) {
                add(it);
            }
        }

        /** Some words in any order. */
        void sorted(List<Long> words) {
            add(words.size());
            words.stream().sorted().forEach(this::add);
        }

        public KeyNumbers numbers() {
            return new KeyNumbers(Arrays.copyOf(all, size));
        }
    }

    /** Whole days between two moments. */
    static long days(LocalDateTime from, LocalDateTime to) {
        long days = to.toLocalDate().toEpochDay() - from.toLocalDate().toEpochDay();
        return to.toLocalTime().isBefore(from.toLocalTime()) ? days - 1 : days;
    }

    /** What is left of a day between two moments, in nanoseconds. */
    static long nanos(LocalDateTime from, LocalDateTime to) {
        return Math.floorMod(to.toLocalTime().toNanoOfDay() - from.toLocalTime().toNanoOfDay(), NANOS_IN_A_DAY);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyNumbers it && hash == it.hash && Arrays.equals(all, it.all);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
