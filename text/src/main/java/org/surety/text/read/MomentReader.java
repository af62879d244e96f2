package org.surety.text.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.surety.model.chronicle.Moment;
import org.surety.text.FormRules;

/** Decodes days, and hours of days with their zone. */
final class MomentReader {

    private static final Pattern MOMENT = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})(?:[ T]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,9}))?)?(?: "
                    + "?(Z|UTC|GMT|[+-]\\d{2}:\\d{2}|\\p{L}+/[\\w/+-]+))?)?");
    private static final String A_MOMENT =
            "a day such as `2022-02-24`, or a day and an hour such as `2022-02-25 18:30`";

    private final Decoder decoder;
    private final ZoneId zone;

    /** @param zone the zone of what is read, where it names none */
    MomentReader(Decoder decoder, ZoneId zone) {
        this.decoder = decoder;
        this.zone = zone;
    }

    /** A day, or an hour of a day, told in the zone of the chronicle. */
    Moment read(Cell cell) {
        String text = decoder.text(cell, A_MOMENT);
        Matcher parts = MOMENT.matcher(text);
        if (parts.matches()) {
            try {
                return moment(parts);
            } catch (DateTimeException wrong) {
                // No such day, hour or zone; reported below.
            }
        }
        if (!text.isEmpty()) {
            decoder.expected(FormRules.FORM_BAD_DATE, cell, A_MOMENT, Spelled.date(text));
        }
        return Moment.of(LocalDate.EPOCH);
    }

    private Moment moment(Matcher parts) {
        LocalDate day = LocalDate.parse(parts.group(1));
        if (parts.group(2) == null) {
            return Moment.of(day);
        }
        LocalTime hour = LocalTime.of(Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)),
                parts.group(4) == null ? 0 : Integer.parseInt(parts.group(4)),
                parts.group(5) == null ? 0 : Integer.parseInt((parts.group(5) + "00000000").substring(0, 9)));
        if (parts.group(6) == null) {
            return new Moment(day, Optional.of(hour));
        }
        LocalDateTime here = day.atTime(hour).atZone(ZoneId.of(parts.group(6))).withZoneSameInstant(zone)
                .toLocalDateTime();
        return new Moment(here.toLocalDate(), Optional.of(here.toLocalTime()));
    }

    /** A zone of the IANA data base, or an offset. */
    static ZoneId zone(Decoder decoder, Cell cell) {
        String what = "a zone such as `UTC`, `Europe/Kyiv` or `+02:00`";
        String text = decoder.text(cell, what);
        try {
            return text.isEmpty() ? ZoneId.of("UTC") : ZoneId.of(text);
        } catch (DateTimeException wrong) {
            decoder.reportName(FormRules.FORM_BAD_VALUE, cell, "found `" + text + "`; expected " + what, text,
                    ZoneId.getAvailableZoneIds());
            return ZoneId.of("UTC");
        }
    }
}
