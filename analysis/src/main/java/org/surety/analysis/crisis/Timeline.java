package org.surety.analysis.crisis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongToIntFunction;
import org.surety.model.quantity.Hours;
import org.surety.model.scenario.Scenario;

/**
 * The hours at which an answer changes, found by unfolding hour by hour: where the step of the program is the same, so is the value.
 *
 * @param hours in rising order; hour 0 is the first
 * @param roots the step of the program for each of them
 * @param ever that for any time
 * @param until the last hour that was looked at
 * @param complete whether nothing changes later
 */
record Timeline(long[] hours, int[] roots, int ever, long until, boolean complete) {

    /** Where nothing says how far to look: ten days, or twice as long as there is time. */
    private static final long USUAL = 240;
    private static final long MOST = 24L * 366 * 2;

    /**
     * The timeline of an answer.
     *
     * @param root the step of the program whose value is the answer by an hour
     */
    static Timeline of(Setup setup, CrisisRequest request, LongToIntFunction root) {
        long until = until(setup.scenario(), request);
        int ever = root.applyAsInt(Long.MAX_VALUE);
        List<Long> hours = new ArrayList<>();
        List<Integer> roots = new ArrayList<>();
        boolean complete = false;
        for (long hour = 0; hour <= until && !complete; hour++) {
            int there = root.applyAsInt(hour);
            complete = there == ever;
            if (roots.isEmpty() || roots.getLast() != there) {
                hours.add(hour);
                roots.add(there);
            }
        }
        return new Timeline(hours.stream().mapToLong(it -> it).toArray(), roots.stream().mapToInt(it -> it).toArray(),
                ever, until, complete);
    }

    /** The last hour to look at. @throws IllegalArgumentException if that is more than two years */
    static long until(Scenario scenario, CrisisRequest request) {
        long deadline = scenario.faitAccompli().map(Hours::count).orElse(0L);
        long asked = request.hours().stream().mapToLong(Hours::count).max().orElse(0);
        long usual = request.until().map(Hours::count).orElse(Math.min(MOST, Math.max(USUAL, 2 * deadline)));
        long until = Math.max(usual, Math.max(asked, deadline));
        if (until > MOST) {
            throw new IllegalArgumentException(
                    "at most " + Hours.of(MOST) + " can be looked at hour by hour, not " + Hours.of(until));
        }
        return until;
    }

    /** The place of the last change up to {@code hour}. */
    int placeOf(long hour) {
        int place = 0;
        while (place + 1 < hours.length && hours[place + 1] <= hour) {
            place++;
        }
        return place;
    }

    /** The hours worth listing: every change, every full day until a day after the last, the fait accompli, and those asked for. */
    Set<Long> listed(Setup setup, CrisisRequest request) {
        Set<Long> listed = new TreeSet<>();
        for (long hour : hours) {
            listed.add(hour);
        }
        long last = complete ? hours[hours.length - 1] + 24 : Math.min(until, hours[hours.length - 1] + 24);
        for (long day = 0; day <= last; day += 24) {
            listed.add(day);
        }
        setup.scenario().faitAccompli().ifPresent(it -> listed.add(it.count()));
        request.hours().forEach(it -> listed.add(it.count()));
        return listed;
    }
}
