package org.surety.semantics.life;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.surety.model.chronicle.Moment;
import org.surety.model.quantity.Hours;
import org.surety.model.quantity.Limit;
import org.surety.model.quantity.Span;

/**
 * How days count (L5).
 *
 * <p>
 * Moments are times of day in the zone of the chronicle. The first nanosecond of a day stands for "some time on that
 * day": what happens on a day without an hour comes after what falls due at its beginning. What falls due in an hour
 * comes two nanoseconds after it: what is done in it is in time.
 */
public final class Times {

    private static final int SOME_TIME = 1;
    private static final int AFTER_THE_HOUR = 2;
    private static final long HOURS_IN_A_DAY = 24;

    private Times() {}

    /** The moment of an event. */
    public static LocalDateTime of(Moment moment) {
        return moment.hour().map(it -> moment.day().atTime(it)).orElseGet(() -> someTime(moment.day()));
    }

    /** Some time on a day. */
    public static LocalDateTime someTime(LocalDate day) {
        return day.atStartOfDay().plusNanos(SOME_TIME);
    }

    /** After all events of a day, before the next begins. */
    public static LocalDateTime endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay().minusNanos(1);
    }

    /** Whether only the day is known. */
    public static boolean isSomeTime(LocalDateTime moment) {
        return moment.toLocalTime().toNanoOfDay() == SOME_TIME;
    }

    /** The moment at which so much time since {@code start} has passed. */
    public static LocalDateTime after(LocalDateTime start, Span span) {
        boolean days = span.isCalendar() || span.hours() % HOURS_IN_A_DAY == 0;
        if (days && isBeginning(start)) {
            return span.from(start);
        }
        if (days) {
            LocalDate last = start.toLocalDate().plusMonths(span.months());
            return last.plusDays(1).atStartOfDay().plusHours(span.hours());
        }
        return origin(start).plusHours(span.hours()).plusNanos(AFTER_THE_HOUR);
    }

    /** The moment at which a day has passed. */
    public static LocalDateTime after(LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay();
    }

    /** From when hours count that begin with an event at {@code moment}. */
    static LocalDateTime origin(LocalDateTime moment) {
        return isSomeTime(moment) ? after(moment.toLocalDate()) : moment.withNano(0);
    }

    /** The hour of a run at a moment; 0 before its origin. */
    static Hours hour(LocalDateTime origin, LocalDateTime moment) {
        return Hours.of(Math.max(0, java.time.Duration.between(origin, moment).toHours()));
    }

    /**
     * The moment at which a limit in an hour of a run has passed: one of whole days with a day, else after the hour.
     */
    static LocalDateTime passed(LocalDateTime origin, long hour, Limit limit) {
        LocalDateTime at = origin.plusHours(hour);
        boolean days = limit.bound().filter(it -> it.count() % HOURS_IN_A_DAY == 0).isPresent();
        return days && isBeginning(at) ? at : at.plusNanos(AFTER_THE_HOUR);
    }

    private static boolean isBeginning(LocalDateTime moment) {
        return moment.toLocalTime().toNanoOfDay() == 0;
    }

    /** The last day on which something that falls due at a moment can be done in time; none before any day. */
    public static Optional<LocalDate> lastDay(LocalDateTime due) {
        return Optional.of(isBeginning(due) ? due.toLocalDate().minusDays(1) : due.toLocalDate());
    }
}
