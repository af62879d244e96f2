package org.surety.web.page.monitor;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.web.gate.Query;
import org.surety.workbench.api.HeldReading;

/** What the address of a monitor says. */
public final class MonitorAddress {

    /** As it was known at the end of a day. */
    static final String KNOWN = "known";
    /** The day at whose end is asked where things stand. */
    static final String ON = "on";
    /** The account that a further one follows. */
    static final String ACCOUNT = "account";
    /** The agreement under which something is recorded. */
    static final String IN = "in";
    /** Before a day, after the address of a monitor. */
    public static final String DAY = "/day/";
    /** After the address of a monitor: its chronicle. */
    public static final String FILE = "/chronicle.yaml";
    /** After the address of a monitor: what runs out, as a calendar. */
    public static final String CALENDAR = "/calendar.ics";

    private MonitorAddress() {}

    /** An address of a monitor that says what is looked at. */
    static String of(String path, List<HeldReading> readings, Optional<LocalDate> known,
            Map<String, String> more) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        if (!readings.isEmpty()) {
            all.put("hold", readings.stream().map(it -> it.term() + ":" + it.reading()).toList());
        }
        known.ifPresent(it -> all.put(KNOWN, List.of(it.toString())));
        more.forEach((name, value) -> all.put(name, List.of(value)));
        return path + Query.of(all);
    }
}
