package org.surety.analysis.crisis.simulate;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts of hours, in a table with open addressing: a map of objects would cost more than the run that it counts. */
final class Histogram {

    private static final long FREE = -1;

    private long[] hours = empty(64);
    private long[] counts = new long[64];
    private int used;

    private static long[] empty(int size) {
        long[] all = new long[size];
        Arrays.fill(all, FREE);
        return all;
    }

    void add(long hour, long count) {
        int place = place(hour);
        if (hours[place] == FREE) {
            if (2 * ++used > hours.length) {
                grow();
                place = place(hour);
            }
            hours[place] = hour;
        }
        counts[place] += count;
    }

    /** Where an hour is, or would be. */
    private int place(long hour) {
        int mask = hours.length - 1;
        int place = (int) (hour * 0x9e3779b97f4a7c15L >>> 40) & mask;
        while (hours[place] != hour && hours[place] != FREE) {
            place = place + 1 & mask;
        }
        return place;
    }

    private void grow() {
        long[] oldHours = hours;
        long[] oldCounts = counts;
        hours = empty(2 * oldHours.length);
        counts = new long[hours.length];
        for (int i = 0; i < oldHours.length; i++) {
            if (oldHours[i] != FREE) {
                int place = place(oldHours[i]);
                hours[place] = oldHours[i];
                counts[place] = oldCounts[i];
            }
        }
    }

    void add(Histogram other) {
        other.sorted().forEach(this::add);
    }

    SortedMap<Long, Long> sorted() {
        SortedMap<Long, Long> sorted = new TreeMap<>();
        for (int i = 0; i < hours.length; i++) {
            if (hours[i] != FREE) {
                sorted.put(hours[i], counts[i]);
            }
        }
        return sorted;
    }
}
