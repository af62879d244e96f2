package org.surety.workbench.api;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.design.api.Baseline;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;

/**
 * What {@code accept} is asked.
 *
 * @param file an agreement: a path or an id of the catalog
 * @param positions a file of positions; empty for the one beside the agreement
 * @param readings unclear clauses held to readings
 * @param at the day whose positions count; empty for the latest
 * @param signsAt what a version must be worth to a party for it to sign, 0 to 100
 * @param baseline from where principles of bargaining count gains
 * @param alternatives what no agreement is worth to parties, 0 to 100, by their ids
 */
public record AcceptQuestion(String file, Optional<String> positions, List<HeldReading> readings,
        Optional<LocalDate> at,
        Optional<Ratio> signsAt, Baseline.Kind baseline, Map<String, Range> alternatives) {

    /** Copies the lists. */
    public AcceptQuestion {
        readings = List.copyOf(readings);
        alternatives = Collections.unmodifiableMap(new LinkedHashMap<>(alternatives));
    }

    /** What was asked for, by the names of the options. */
    public Map<String, String> parameters() {
        Map<String, String> map = new LinkedHashMap<>();
        positions.ifPresent(it -> map.put("positions", it));
        at.ifPresent(it -> map.put("at", it.toString()));
        signsAt.ifPresent(it -> map.put("signs-at", it.toString()));
        map.put("baseline", baseline.word());
        if (!alternatives.isEmpty()) {
            map.put("alternative", String.join(" ", alternatives.entrySet().stream()
                    .map(it -> it.getKey() + "=" + it.getValue()).toList()));
        }
        HeldReading.put(map, readings);
        return map;
    }
}
