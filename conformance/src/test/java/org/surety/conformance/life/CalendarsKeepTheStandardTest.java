package org.surety.conformance.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surety.conformance.Door;
import org.surety.report.rendering.Format;
import org.surety.workbench.api.FollowQuestion;

/** Calendars of every chronicle of the catalog are read as RFC 5545 says, by a reader that knows nothing else. */
class CalendarsKeepTheStandardTest {

    private static final Set<String> OF_A_CALENDAR =
            Set.of("VERSION", "PRODID", "CALSCALE", "X-WR-CALNAME");
    private static final Set<String> OF_AN_EVENT =
            Set.of("UID", "DTSTAMP", "DTSTART;VALUE=DATE", "DTEND;VALUE=DATE", "SUMMARY", "DESCRIPTION", "TRANSP");
    private static final Set<String> OF_AN_ALARM = Set.of("ACTION", "TRIGGER", "DESCRIPTION");

    /** What stands between a BEGIN and its END. */
    private record Component(String name, Map<String, String> properties, List<Component> parts) {}

    static Stream<String> chronicles() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("surety.home", ".."), "catalog"))) {
            for (Path file : files.filter(it -> it.toString().endsWith(".chronicle.yaml")).sorted().toList()) {
                found.add(file.toString());
            }
        }
        assertThat(found).hasSizeGreaterThan(10);
        return found.stream();
    }

    @ParameterizedTest
    @MethodSource("chronicles")
    void aProgramOfCalendarsReadsIt(String file) {
        String text = Door.as(Door.home().follow(new FollowQuestion(file, Optional.empty(), Optional.empty(),
                List.of()), Door.work()), Format.ICS);
        Component calendar = read(text);
        assertThat(calendar.name()).isEqualTo("VCALENDAR");
        assertThat(calendar.properties()).containsKeys("VERSION", "PRODID");
        assertThat(OF_A_CALENDAR).containsAll(calendar.properties().keySet());
        Set<String> ids = new HashSet<>();
        for (Component event : calendar.parts()) {
            assertThat(event.name()).isEqualTo("VEVENT");
            assertThat(event.properties()).containsKeys("UID", "DTSTAMP", "DTSTART;VALUE=DATE", "SUMMARY");
            assertThat(OF_AN_EVENT).containsAll(event.properties().keySet());
            assertThat(ids.add(event.properties().getOrDefault("UID", ""))).as("one UID an event").isTrue();
            assertThat(event.properties().get("DTSTAMP")).matches("[0-9]{8}T[0-9]{6}Z");
            assertThat(day(event, "DTEND;VALUE=DATE")).isEqualTo(day(event, "DTSTART;VALUE=DATE").plusDays(1));
            assertThat(event.parts()).hasSize(1);
            Component alarm = event.parts().getFirst();
            assertThat(alarm.name()).isEqualTo("VALARM");
            assertThat(alarm.properties().keySet()).isEqualTo(OF_AN_ALARM);
            assertThat(alarm.properties().get("TRIGGER")).matches("-P[0-9]+D");
        }
    }

    private static LocalDate day(Component event, String property) {
        return LocalDate.parse(event.properties().getOrDefault(property, ""), DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static Component read(String text) {
        assertThat(text).endsWith("\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        for (String line : text.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isBetween(1, 75);
        }
        Deque<Component> open = new ArrayDeque<>(List.of(new Component("", new TreeMap<>(), new ArrayList<>())));
        for (String line : text.replace("\r\n ", "").split("\r\n")) {
            int colon = line.indexOf(':');
            assertThat(colon).as(line).isPositive();
            String name = line.substring(0, colon);
            String value = line.substring(colon + 1);
            switch (name) {
                case "BEGIN" -> open.push(new Component(value, new TreeMap<>(), new ArrayList<>()));
                case "END" -> {
                    Component done = open.pop();
                    assertThat(done.name()).isEqualTo(value);
                    open.element().parts().add(done);
                }
                default -> {
                    assertThat(name).matches("[A-Z-]+(;[A-Z]+=[A-Z]+)?");
                    assertThat(open.element().properties().put(name, value)).as("twice: " + name).isNull();
                    boolean words = Set.of("SUMMARY", "DESCRIPTION", "X-WR-CALNAME").contains(name);
                    assertThat(!words || value.matches("([^,;\\\\\\p{Cntrl}]|\\\\[,;\\\\nN])*")).as(line).isTrue();
                }
            }
        }
        assertThat(open).hasSize(1);
        assertThat(open.element().parts()).hasSize(1);
        return open.element().parts().getFirst();
    }
}
