package org.surety.workbench.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code compare} is asked.
 *
 * @param files paths or ids of the catalog, two at least
 * @param clauses whether two agreements with different ids are compared clause by clause too
 * @param readings unclear clauses held to readings, each in every agreement that has it
 * @param scenarios paths or names of scenarios in which to compare; empty for those of which every agreement has one
 */
public record CompareQuestion(List<String> files, boolean clauses, List<HeldReading> readings, List<String> scenarios) {

    /** Copies the lists. */
    public CompareQuestion {
        files = List.copyOf(files);
        readings = List.copyOf(readings);
        scenarios = List.copyOf(scenarios);
    }

    /** What was asked for, by the names of the options. */
    public Map<String, String> parameters() {
        Map<String, String> map = new LinkedHashMap<>();
        HeldReading.put(map, readings);
        if (!scenarios.isEmpty()) {
            map.put("scenario", String.join(" ", scenarios));
        }
        return map;
    }
}
