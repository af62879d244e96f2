package org.surety.workbench.api;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code bargain} is asked.
 *
 * @param file a path to positions (YAML, or KTAB's CSV or XML), or an id of the catalog
 * @param models the names of models; empty for all
 * @param at the day on which positions are looked at; empty for the latest
 * @param turns how many turns a model may take; empty for as many as it takes by itself
 * @param options choices of the spatial model, by name
 * @param alike whether the Nash and the utilitarian point count all parties alike
 */
public record BargainQuestion(String file, List<String> models, Optional<LocalDate> at, Optional<Integer> turns,
        Map<String, String> options, boolean alike) {

    /** Copies the lists. */
    public BargainQuestion {
        models = List.copyOf(models);
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /** What was asked for, by the names of the options. */
    public Map<String, String> parameters() {
        Map<String, String> map = new LinkedHashMap<>();
        if (!models.isEmpty()) {
            map.put("model", String.join(",", models));
        }
        at.ifPresent(it -> map.put("at", it.toString()));
        turns.ifPresent(it -> map.put("turns", it.toString()));
        if (!options.isEmpty()) {
            map.put("set", String.join(" ",
                    options.entrySet().stream().map(it -> it.getKey() + "=" + it.getValue()).toList()));
        }
        if (alike) {
            map.put("alike", "yes");
        }
        return map;
    }
}
