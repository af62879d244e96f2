package org.surety.workbench.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.quantity.Hours;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;

/**
 * What {@code strategic} is asked.
 *
 * @param file a path or an id of the catalog
 * @param scenarios paths, or names of scenarios beside the agreement; empty for all beside it that tell stakes, or
 *            where some are supposed, for all
 * @param readings unclear clauses held to readings
 * @param by help after this hour is too late; empty for what each scenario says
 * @param supposed what something is worth besides what scenarios say, such as {@code guarantors.in-time}; as entries
 *            that stand after those of a scenario
 * @param assumed stakes, by their place in the scenario, that have one value within their range
 */
public record StrategicQuestion(String file, List<String> scenarios, List<HeldReading> readings, Optional<Hours> by,
        Map<String, Range> supposed, Map<String, Ratio> assumed) {

    /** Copies the collections. */
    public StrategicQuestion {
        scenarios = List.copyOf(scenarios);
        readings = List.copyOf(readings);
        assumed = Collections.unmodifiableMap(new LinkedHashMap<>(assumed));
        supposed = Collections.unmodifiableMap(new LinkedHashMap<>(supposed));
    }

    private static void put(Map<String, String> map, String name, Map<String, ?> values) {
        if (!values.isEmpty()) {
            map.put(name, String.join(" ",
                    values.entrySet().stream().map(it -> it.getKey() + "=" + it.getValue()).toList()));
        }
    }

    /** What was asked for, by the names of the options. */
    public Map<String, String> parameters() {
        Map<String, String> map = new LinkedHashMap<>();
        if (!scenarios.isEmpty()) {
            map.put("scenarios", String.join(" ", scenarios));
        }
        by.ifPresent(it -> map.put("by", it.toString()));
        put(map, "stake", supposed);
        put(map, "assume", assumed);
        HeldReading.put(map, readings);
        return map;
    }
}
