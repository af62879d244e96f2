package org.surety.workbench;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code accept} is asked.
 *
 * @param file an agreement: a path or an id of the catalog
 * @param positions a file of positions; empty for the one beside the agreement
 * @param readings {@code TERM=READING}
 * @param at the day whose positions count; empty for the latest
 * @param signsAt what a version must be worth to a party for it to sign, 0 to 100
 * @param baseline from where principles of bargaining count gains
 * @param alternatives {@code PARTY=WORTH}: what no agreement is worth to parties
 */
public record AcceptQuestion(String file, Optional<String> positions, List<String> readings, Optional<LocalDate> at,
        Optional<String> signsAt, GainsFrom baseline, List<String> alternatives) {

    /** Copies the lists. */
    public AcceptQuestion {
        readings = List.copyOf(readings);
        alternatives = List.copyOf(alternatives);
    }

    /** What was asked for, by the names of the options. */
    Map<String, String> parameters() {
        Map<String, String> map = new LinkedHashMap<>();
        positions.ifPresent(it -> map.put("positions", it));
        at.ifPresent(it -> map.put("at", it.toString()));
        signsAt.ifPresent(it -> map.put("signs-at", it));
        map.put("baseline", baseline.word());
        if (!alternatives.isEmpty()) {
            map.put("alternative", String.join(" ", alternatives));
        }
        if (!readings.isEmpty()) {
            map.put("reading", String.join(" ", readings));
        }
        return map;
    }
}
