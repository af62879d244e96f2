package org.surety.report.html;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as a reader expects them: {@code 24 August 2025}. */
final class Dates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private Dates() {}

    static String of(LocalDate day) {
        return DAY.format(day);
    }
}
