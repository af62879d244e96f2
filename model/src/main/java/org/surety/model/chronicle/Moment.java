package org.surety.model.chronicle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/**
 * When something happened: a day, and the hour in the chronicle's zone where it is known.
 *
 * @param day the day
 * @param hour the time of day, in the zone of the chronicle
 */
public record Moment(LocalDate day, Optional<LocalTime> hour) implements Comparable<Moment> {

    /** A day whose hour is not known. */
    public static Moment of(LocalDate day) {
        return new Moment(day, Optional.empty());
    }

    /** The moment itself; of a day without an hour its beginning. */
    public LocalDateTime start() {
        return day.atTime(hour.orElse(LocalTime.MIDNIGHT));
    }

    /** By day, then by hour where both have one. */
    @Override
    public int compareTo(Moment other) {
        int days = day.compareTo(other.day);
        return days != 0 || hour.isEmpty() || other.hour.isEmpty() ? days : hour.get().compareTo(other.hour.get());
    }

    @Override
    public String toString() {
        return day + hour.map(it -> " " + it).orElse("");
    }
}
