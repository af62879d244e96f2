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
 * @param own unclear clauses held to readings in one agreement only, for each of them
 */
public record CompareQuestion(List<String> files, boolean clauses, List<HeldReading> readings, List<String> scenarios,
        List<List<HeldReading>> own) {

    /** With nothing held in one of them only. */
    public CompareQuestion(List<String> files, boolean clauses, List<HeldReading> readings, List<String> scenarios) {
        this(files, clauses, readings, scenarios, files.stream().map(it -> List.<HeldReading>of()).toList());
    }

    /** Copies the lists; refuses readings for more or fewer agreements than there are. */
    public CompareQuestion {
        own = own.stream().map(List::copyOf).toList();
        if (own.size() != files.size()) {
            throw new IllegalArgumentException(own.size() + " lists of readings for " + files.size() + " agreements");
        }
        files = List.copyOf(files);
        readings = List.copyOf(readings);
        scenarios = List.copyOf(scenarios);
    }

    /** What was asked for, by the names of the options. */
    public Map<String, String> parameters() {
        Map<String, String> map = new LinkedHashMap<>();
        HeldReading.put(map, readings);
        for (int i = 0; i < own.size(); i++) {
            if (!own.get(i).isEmpty()) {
                map.put("reading-" + (i + 1),
                        String.join(" ", own.get(i).stream().map(HeldReading::toString).toList()));
            }
        }
        if (!scenarios.isEmpty()) {
            map.put("scenario", String.join(" ", scenarios));
        }
        return map;
    }
}
