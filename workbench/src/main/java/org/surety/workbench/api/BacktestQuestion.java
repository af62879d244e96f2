package org.surety.workbench.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code backtest} is asked.
 *
 * @param file a path to a table of decisions
 * @param models the names of models; empty for all
 * @param widening by how many points positions are taken to be uncertain either way
 * @param seed the seed of the bootstrap
 * @param samples how many samples it draws
 */
public record BacktestQuestion(String file, List<String> models, double widening, long seed, int samples) {

    /** Copies the list. */
    public BacktestQuestion {
        models = List.copyOf(models);
    }

    /** What was asked for, by the names of the options. */
    public Map<String, String> parameters() {
        Map<String, String> map = new LinkedHashMap<>();
        if (!models.isEmpty()) {
            map.put("model", String.join(",", models));
        }
        map.put("widen", Double.toString(widening));
        map.put("seed", Long.toString(seed));
        map.put("samples", Integer.toString(samples));
        return map;
    }
}
