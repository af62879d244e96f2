package org.surety.conformance.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** A3: all runs in which nobody breaks the agreement, until help first comes. */
final class Runs {

    private final SortedSet<Long> hoursOfFirstHelp = new TreeSet<>();
    private boolean withoutHelp;

    Runs(Steps steps, Course start, long lastHourThatMatters) {
        Deque<Moment> open = new ArrayDeque<>();
        Set<Moment> seen = new HashSet<>();
        open.push(new Moment(0, start));
        while (!open.isEmpty()) {
            Moment moment = open.pop();
            if (seen.add(moment)) {
                TooMany.refuse(seen.size());
                follow(steps, moment, lastHourThatMatters, open);
            }
        }
    }

    private void follow(Steps steps, Moment moment, long lastHourThatMatters, Deque<Moment> open) {
        long hour = moment.hour();
        Course course = moment.course();
        if (course.lines().isEmpty()) {
            withoutHelp = true;
            return;
        }
        if (course.isReached()) {
            hoursOfFirstHelp.add(hour);
            return;
        }
        for (Move move : steps.moves(course, hour)) {
            switch (move) {
                case Move.Deed deed when deed.help() -> hoursOfFirstHelp.add(hour);
                case Move.Deed deed -> open.push(new Moment(hour, deed.after()));
                case Move.Vote vote -> vote.after().values().forEach(it -> open.push(new Moment(hour, it)));
                case Move.Lapse lapse -> throw new IllegalStateException("a limit is nobody's move");
            }
        }
        Optional<Move.Lapse> lapse = steps.lapse(course, hour);
        Moment later = moment.later(lastHourThatMatters);
        if (lapse.isPresent()) {
            if (lapse.get().broken().isEmpty()) {
                open.push(new Moment(hour, lapse.get().after()));
            }
        } else if (!later.equals(moment)) {
            open.push(later);
        } else if (steps.owing(course).isEmpty()) {
            withoutHelp = true;
        }
    }

    /** A5: whether help comes in one run, by an hour. */
    boolean isPossible(long by) {
        return !hoursOfFirstHelp.isEmpty() && hoursOfFirstHelp.first() <= by;
    }

    /** A5: whether it comes in all, by an hour. */
    boolean isOwed(long by) {
        return isPossible(by) && !withoutHelp && hoursOfFirstHelp.last() <= by;
    }

    /** The earliest hour of first help, if there is one. */
    Optional<Long> earliest() {
        return hoursOfFirstHelp.isEmpty() ? Optional.empty() : Optional.of(hoursOfFirstHelp.first());
    }

    /** The latest hour of first help; empty if it never comes, or if there is no bound. */
    Optional<Long> latest() {
        return hoursOfFirstHelp.isEmpty() || hoursOfFirstHelp.last() == Moment.LATE
                ? Optional.empty()
                : Optional.of(hoursOfFirstHelp.last());
    }
}
