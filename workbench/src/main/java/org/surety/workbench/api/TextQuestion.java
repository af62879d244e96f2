package org.surety.workbench.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an agreement is asked that is only to be read.
 *
 * @param file a path or an id of the catalog
 * @param readings unclear clauses held to readings
 */
public record TextQuestion(String file, List<HeldReading> readings) {

    /** Copies the list. */
    public TextQuestion {
        readings = List.copyOf(readings);
    }

    /** What was asked for, by the names of the options. */
    public Map<String, String> parameters() {
        Map<String, String> map = new LinkedHashMap<>();
        HeldReading.put(map, readings);
        return map;
    }
}
