package org.surety.workbench.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code brief} is asked.
 *
 * @param file a path or an id of the catalog
 * @param scenarios paths, or names of scenarios beside the agreement; empty for all beside it that are for it
 * @param attacker a party by code or name, of whose attacks alone is told; empty for all
 * @param readings unclear clauses held to readings
 */
public record BriefQuestion(String file, List<String> scenarios, Optional<String> attacker,
        List<HeldReading> readings) {

    /** Copies the lists. */
    public BriefQuestion {
        scenarios = List.copyOf(scenarios);
        readings = List.copyOf(readings);
    }

    /** What was asked for, by the names of the options. */
    public Map<String, String> parameters() {
        Map<String, String> map = new LinkedHashMap<>();
        attacker.ifPresent(it -> map.put("attacker", it));
        HeldReading.put(map, readings);
        if (!scenarios.isEmpty()) {
            map.put("scenarios", String.join(" ", scenarios));
        }
        return map;
    }
}
