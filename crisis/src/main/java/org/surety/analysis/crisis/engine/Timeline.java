package org.surety.analysis.crisis.engine;

import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongToIntFunction;
import org.surety.analysis.crisis.answer.CrisisRequest;
import org.surety.analysis.crisis.explain.CaseSetup;
import org.surety.model.quantity.Hours;
import org.surety.model.scenario.Scenario;
import org.surety.semantics.Unanswerable;
import org.surety.semantics.Work;

/**
 * The hours at which an answer changes, found by unfolding: where the step of the program is the same, so is the value,
 * and between two hours with the same value nothing changes. How far it goes follows from the answer: as long as
 * something changes, or by far most of what ever comes has come.
 *
 * @param roots the step of the program by hour; hour 0 is the first
 * @param ever that for any time
 * @param complete whether nothing changes after the last of them
 * @param whole up to this hour every change is among them
 */
public record Timeline(TreeMap<Long, Integer> roots, int ever, boolean complete, long whole) {

    /**
     * No more than two years are looked at for a request, since the states and the hours of a line are looked at one by
     * one.
     */
    private static final long MOST = 24L * 366 * 2;
    /** So many changes are listed one by one. */
    private static final int MOST_CHANGES = 400;
    /** So many further hours, when there are more changes. */
    private static final int FURTHER = 40;
    private static final int MOST_DAYS = 60;
    /** This share of what ever comes is shown. */
    static final double SHOWN = 0.999;

    /**
     * The timeline of an answer.
     *
     * @param tail what comes after all limits
     * @param root the step of the program whose value is the answer by an hour
     */
    static Timeline of(CaseSetup setup, CrisisRequest request, Tail tail, LongToIntFunction root) {
        int ever = root.applyAsInt(Long.MAX_VALUE);
        long asked = asked(setup.scenario(), request);
        long until = request.until().map(Hours::count).orElseGet(() -> tail.stretch().endless()
                ? Math.max(tail.stretch().fixed(), shown(tail))
                : tail.stretch().fixed());
        until = Math.max(until, asked);
        TreeMap<Long, Integer> roots = new TreeMap<>();
        long hour = 0;
        while (hour <= until && roots.size() < MOST_CHANGES) {
            Work.check();
            int there = root.applyAsInt(hour);
            roots.put(hour, there);
            hour = there == ever ? until + 1 : next(hour, there, until, root);
        }
        long whole = hour > until ? until : roots.lastKey();
        if (whole < until) {
            further(whole, until, root, roots);
        }
        boolean complete = roots.lastEntry().getValue() == ever
                || !tail.stretch().endless() && until >= tail.stretch().fixed();
        Set<Long> more = new TreeSet<>();
        setup.scenario().faitAccompli().ifPresent(it -> more.add(it.count()));
        request.hours().forEach(it -> more.add(it.count()));
        more.forEach(it -> roots.put(it, root.applyAsInt(it)));
        days(roots, complete ? roots.lastKey() + 24 : Math.min(until, roots.lastKey() + 24), root);
        return new Timeline(roots, ever, complete, whole);
    }

    /** An hour by which nearly all of what ever comes has come, or as far as can be followed. */
    private static long shown(Tail tail) {
        Tail.Reached reached = tail.first(SHOWN);
        return reached.high() == Long.MAX_VALUE ? Math.max(0, reached.low() - 1) : reached.high();
    }

    /** The first hour after {@code hour} with another value, up to {@code until}; a later hour where there is none. */
    private static long next(long hour, int there, long until, LongToIntFunction root) {
        long same = hour;
        long step = 1;
        long other = hour + 1;
        while (root.applyAsInt(other) == there) {
            if (other >= until) {
                return until + 1;
            }
            same = other;
            step *= 2;
            other = Math.min(until, hour + step);
        }
        while (other - same > 1) {
            long between = same + (other - same) / 2;
            if (root.applyAsInt(between) == there) {
                same = between;
            } else {
                other = between;
            }
        }
        return other;
    }

    /** Hours ever farther apart. */
    private static void further(long from, long until, LongToIntFunction root, TreeMap<Long, Integer> roots) {
        for (int i = 1; i <= FURTHER; i++) {
            long hour =
                    Math.round(Math.max(1, from) * Math.pow((double) until / Math.max(1, from), (double) i / FURTHER));
            roots.put(hour, root.applyAsInt(hour));
        }
    }

    /** Full days are listed as well, or every second, and so on, at which nothing need have changed. */
    private static void days(TreeMap<Long, Integer> roots, long last, LongToIntFunction root) {
        long step = 24 * Math.max(1, (last / 24 + MOST_DAYS - 1) / MOST_DAYS);
        for (long day = 0; day <= last; day += step) {
            roots.putIfAbsent(day, root.applyAsInt(day));
        }
    }

    /**
     * The last hour that must be looked at. @throws org.surety.semantics.Unanswerable if that is more than two years
     */
    public static long asked(Scenario scenario, CrisisRequest request) {
        long deadline = scenario.faitAccompli().map(Hours::count).orElse(0L);
        long hours = request.hours().stream().mapToLong(Hours::count).max().orElse(0);
        long asked = Math.max(request.until().map(Hours::count).orElse(0L), Math.max(hours, deadline));
        if (asked > MOST) {
            throw new Unanswerable(
                    "at most " + Hours.of(MOST) + " can be looked at hour by hour, not " + Hours.of(asked));
        }
        return asked;
    }
}
