package org.surety.workbench.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code report} is asked.
 *
 * @param file a path or an id of the catalog
 * @param scenarios paths, or names of scenarios beside the agreement; empty for all beside it that are for it
 * @param readings unclear clauses held to readings
 * @param page whether a page is wanted, which tells stories and of a negotiation too
 */
public record ReportQuestion(String file, List<String> scenarios, List<HeldReading> readings, boolean page) {

    /** Copies the lists. */
    public ReportQuestion {
        scenarios = List.copyOf(scenarios);
        readings = List.copyOf(readings);
    }

    /** What was asked for, by the names of the options. */
    public Map<String, String> parameters() {
        Map<String, String> map = new LinkedHashMap<>();
        HeldReading.put(map, readings);
        if (!scenarios.isEmpty()) {
            map.put("scenarios", String.join(" ", scenarios));
        }
        return map;
    }
}
