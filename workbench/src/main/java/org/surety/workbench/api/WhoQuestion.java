package org.surety.workbench.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.quantity.Hours;

/**
 * What {@code who} is asked.
 *
 * @param file a path or an id of the catalog
 * @param attacker a party by code or name; empty for all and an outsider
 * @param victim a party by code or name; empty for whom the procedures protect
 * @param place empty for every place that the text treats differently
 * @param procedure empty for all
 * @param event a kind of event, or one that the agreement defines; empty for the first that each procedure names
 * @param by help after this hour is too late; empty if it never is
 * @param limit how many coalitions to list
 * @param readings unclear clauses held to readings
 * @param stories whether to tell a shortest run for each answer
 */
public record WhoQuestion(String file, Optional<String> attacker, Optional<String> victim, Optional<String> place,
        Optional<String> procedure, Optional<String> event, Optional<Hours> by, int limit,
        List<HeldReading> readings,
        boolean stories) {

    /** Copies the list. */
    public WhoQuestion {
        readings = List.copyOf(readings);
    }

    /** What was asked for, by the names of the options. */
    public Map<String, String> parameters() {
        Map<String, String> map = new LinkedHashMap<>();
        attacker.ifPresent(it -> map.put("attacker", it));
        victim.ifPresent(it -> map.put("victim", it));
        place.ifPresent(it -> map.put("at", it));
        procedure.ifPresent(it -> map.put("procedure", it));
        event.ifPresent(it -> map.put("event", it));
        by.ifPresent(it -> map.put("by", it.toString()));
        map.put("limit", Integer.toString(limit));
        HeldReading.put(map, readings);
        return map;
    }
}
