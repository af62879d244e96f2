package org.surety.workbench.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code check} is asked.
 *
 * @param files paths or ids of the catalog
 * @param readings unclear clauses held to readings
 */
public record CheckQuestion(List<String> files, List<HeldReading> readings) {

    /** Copies the lists. */
    public CheckQuestion {
        files = List.copyOf(files);
        readings = List.copyOf(readings);
    }

    /** What was asked for, by the names of the options. */
    public Map<String, String> parameters() {
        Map<String, String> map = new LinkedHashMap<>();
        HeldReading.put(map, readings);
        return map;
    }
}
