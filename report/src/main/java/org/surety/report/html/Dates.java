package org.surety.report.html;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as a reader expects them: {@code 24 August 2025}. */
final class Dates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    private Dates() {}

    /**
     * A day of which only the month or the year may be known; the file's {@code 2025-08} is then the first of it. So a
     * first of a month is told as the month and a first of January as the year, which is never false.
     */
    static String perhapsOnlyMonth(LocalDate day) {
        return day.getDayOfYear() == 1
                ? String.valueOf(day.getYear())
                : day.getDayOfMonth() == 1 ? MONTH.format(day) : of(day);
    }

    static String of(LocalDate day) {
        return DAY.format(day);
    }
}
