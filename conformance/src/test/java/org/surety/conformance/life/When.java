package org.surety.conformance.life;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.surety.model.chronicle.Moment;
import org.surety.model.quantity.Span;

/**
 * A moment (rule L5).
 *
 * @param at the moment on the clock
 * @param turn which of the things of one moment come first: days that end, what happens, hours that end
 * @param day the day that does not count for what begins with it
 * @param hourKnown whether hours can be counted from {@code at}
 */
record When(LocalDateTime at, Turn turn, LocalDate day, boolean hourKnown) implements Comparable<When> {

    static final int HOURS_IN_A_DAY = 24;

    /** The order of what falls on one moment. */
    enum Turn {
        DAY_ENDS, EVENT, HOUR_ENDS
    }

    /** That of an entry; one without an hour happens as early in its day as those before it let it. */
    static When entry(Moment moment, LocalDateTime before) {
        LocalDateTime at = moment.start().isBefore(before) ? before : moment.start();
        return new When(at, Turn.EVENT, moment.day(), moment.hour().isPresent());
    }

    /** The end of a day that counts whole. */
    static When endOf(LocalDate day) {
        return new When(day.plusDays(1).atStartOfDay(), Turn.DAY_ENDS, day, true);
    }

    /** The first moment of a day. */
    static When beginningOf(LocalDate day) {
        return endOf(day.minusDays(1));
    }

    /** When {@code span} that counts from here has passed. */
    When plus(Span span) {
        if (span.equals(Span.NONE)) {
            return this;
        }
        if (span.hours() % HOURS_IN_A_DAY == 0) {
            return endOf(day.plusMonths(span.months()).plusDays(span.hours() / HOURS_IN_A_DAY));
        }
        LocalDateTime end = span.from(hours());
        return new When(end, Turn.HOUR_ENDS, end.toLocalDate(), true);
    }

    /** From when hours count: the moment itself, or the end of a day whose hour is not known. */
    LocalDateTime hours() {
        return hourKnown ? at : day.plusDays(1).atStartOfDay();
    }

    /** The same so much later. */
    When later(java.time.Duration time) {
        return new When(at.plus(time), turn, day.plusDays(time.toDays()), hourKnown);
    }

    static When later(When one, When other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    boolean hasCome(When now) {
        return compareTo(now) <= 0;
    }

    @Override
    public int compareTo(When other) {
        int moments = at.compareTo(other.at);
        return moments != 0 ? moments : turn.compareTo(other.turn);
    }
}
