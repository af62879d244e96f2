package org.surety.workbench.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.analysis.crisis.answer.Method;
import org.surety.model.quantity.Hours;
import org.surety.model.quantity.Ratio;

/**
 * What {@code crisis} is asked.
 *
 * @param file a path or an id of the catalog
 * @param scenarios paths, or names of scenarios beside the agreement; empty for all beside it that are for it
 * @param readings unclear clauses held to readings
 * @param engine how to find the answer
 * @param players parties that choose, by code or name
 * @param draws how to draw runs
 * @param until the last hour to look at
 * @param hours further hours to list
 * @param by help after this hour is too late; empty for what each scenario says
 * @param enough what help is enough, by measure; empty for what each scenario says
 * @param limit how many assumptions to list; empty for a few in text and all elsewhere
 * @param assumed assumptions, by their place in the scenario, that have one value within their range
 */
public record CrisisQuestion(String file, List<String> scenarios, List<HeldReading> readings, Method.Engine engine,
        List<String> players, Draws draws, Optional<Hours> until, List<Hours> hours, Optional<Hours> by,
        Map<String, Ratio> enough, Optional<Integer> limit, Map<String, Ratio> assumed) {

    /** Copies the lists. */
    public CrisisQuestion {
        scenarios = List.copyOf(scenarios);
        readings = List.copyOf(readings);
        players = List.copyOf(players);
        hours = List.copyOf(hours);
        enough = Collections.unmodifiableMap(new LinkedHashMap<>(enough));
        assumed = Collections.unmodifiableMap(new LinkedHashMap<>(assumed));
    }

    /** With every assumption as the scenarios have it. */
    public CrisisQuestion(String file, List<String> scenarios, List<HeldReading> readings, Method.Engine engine,
            List<String> players, Draws draws, Optional<Hours> until, List<Hours> hours, Optional<Hours> by,
            Map<String, Ratio> enough, Optional<Integer> limit) {
        this(file, scenarios, readings, engine, players, draws, until, hours, by, enough, limit, Map.of());
    }

    /** With assumptions at one value. */
    public CrisisQuestion assuming(Map<String, Ratio> values) {
        return new CrisisQuestion(file, scenarios, readings, engine, players, draws, until, hours, by, enough, limit,
                values);
    }

    /** Everything about {@code file} in {@code scenarios}. */
    public static CrisisQuestion everything(String file, List<String> scenarios) {
        return new CrisisQuestion(file, scenarios, List.of(), Method.Engine.EXACT, List.of(), Draws.USUAL,
                Optional.empty(),
                List.of(), Optional.empty(), Map.of(), Optional.empty());
    }

    /**
     * How to draw runs; what is empty is left to the program.
     *
     * @param runs how many at most
     * @param precision half the width of the interval at which to stop
     * @param threads on how many threads
     */
    public record Draws(Optional<Long> seed, Optional<Long> runs, Optional<Double> precision,
            Optional<Integer> threads) {

        /** Everything is left to the program. */
        public static final Draws USUAL =
                new Draws(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What was asked for, by the names of the options. */
    public Map<String, String> parameters() {
        Map<String, String> map = new LinkedHashMap<>();
        list(map, "scenarios", scenarios);
        map.put("engine", engine.word());
        list(map, "party", players);
        draws.seed().ifPresent(it -> map.put("seed", it.toString()));
        draws.runs().ifPresent(it -> map.put("runs", it.toString()));
        draws.precision().ifPresent(it -> map.put("precision", it.toString()));
        until.ifPresent(it -> map.put("until", it.toString()));
        list(map, "hour", hours.stream().map(it -> Long.toString(it.count())).toList());
        by.ifPresent(it -> map.put("by", it.toString()));
        list(map, "at-least", enough.entrySet().stream().map(it -> it.getKey() + "=" + it.getValue()).toList());
        list(map, "assume", assumed.entrySet().stream().map(it -> it.getKey() + "=" + it.getValue()).toList());
        limit.ifPresent(it -> map.put("limit", it.toString()));
        HeldReading.put(map, readings);
        return map;
    }

    private static void list(Map<String, String> map, String name, List<String> values) {
        if (!values.isEmpty()) {
            map.put(name, String.join(" ", values));
        }
    }
}
