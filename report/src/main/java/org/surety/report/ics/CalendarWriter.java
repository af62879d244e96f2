package org.surety.report.ics;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.surety.model.finding.Visible;

/**
 * Writes a calendar as RFC 5545 has it: lines that end with CR LF and are folded so that none is longer than 75 octets
 * (section 3.1), text with backslash, semicolon, comma and line ends escaped (3.3.11).
 */
final class CalendarWriter {

    private static final int MOST_OCTETS = 75;
    /** A day before the day begins. */
    private static final String REMINDER = "-P1D";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final StringBuilder out = new StringBuilder();
    private final String stamp;

    /**
     * A calendar.
     *
     * @param name what it is called
     * @param asOf the day on which what it says is so
     */
    CalendarWriter(String name, LocalDate asOf) {
        this.stamp = DAY.format(asOf) + "T000000Z";
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Surety//Surety//EN");
        line("CALSCALE:GREGORIAN");
        line("X-WR-CALNAME:" + escaped(name));
    }

    /** Adds an event of a whole day with a reminder; nobody is busy for it. A description may be empty. */
    void day(LocalDate day, String id, String summary, String description) {
        line("BEGIN:VEVENT");
        line("UID:" + id);
        line("DTSTAMP:" + stamp);
        line("DTSTART;VALUE=DATE:" + DAY.format(day));
        line("DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1)));
        line("SUMMARY:" + escaped(summary));
        if (!description.isEmpty()) {
            line("DESCRIPTION:" + escaped(description));
        }
        line("TRANSP:TRANSPARENT");
        line("BEGIN:VALARM");
        line("ACTION:DISPLAY");
        line("TRIGGER:" + REMINDER);
        line("DESCRIPTION:" + escaped(summary));
        line("END:VALARM");
        line("END:VEVENT");
    }

    private static String escaped(String text) {
        return Visible.of(text).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\r\n", "\\n")
                .replace("\n", "\\n");
    }

    /** A line, folded between letters: what goes on begins with a blank, which counts. */
    private void line(String text) {
        int octets = 0;
        int point;
        for (int i = 0; i < text.length(); i += Character.charCount(point)) {
            point = text.codePointAt(i);
            String letter = Character.toString(point);
            int length = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > MOST_OCTETS) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(letter);
            octets += length;
        }
        out.append("\r\n");
    }

    /** The whole calendar. */
    @Override
    public String toString() {
        return out + "END:VCALENDAR\r\n";
    }
}
