package org.surety.workbench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.agreement.Word;
import org.surety.model.quantity.Hours;

/**
 * What {@code crisis} is asked.
 *
 * @param file a path or an id of the catalog
 * @param scenarios paths, or names of scenarios beside the agreement; empty for all beside it that are for it
 * @param readings {@code TERM=READING}
 * @param engine how to find the answer
 * @param players parties that choose, by code or name
 * @param draws how to draw runs
 * @param until the last hour to look at
 * @param hours further hours to list
 * @param by help after this hour is too late; empty for what each scenario says
 * @param enough {@code MEASURE=AMOUNT}; empty for what each scenario says
 * @param table what has a row of its own in CSV
 * @param limit how many assumptions to list; empty for a few in text and all elsewhere
 */
public record CrisisQuestion(String file, List<String> scenarios, List<String> readings, Engine engine,
        List<String> players, Draws draws, Optional<Hours> until, List<Hours> hours, Optional<Hours> by,
        List<String> enough, Table table, Optional<Integer> limit) {

    /** Copies the lists. */
    public CrisisQuestion {
        scenarios = List.copyOf(scenarios);
        readings = List.copyOf(readings);
        players = List.copyOf(players);
        hours = List.copyOf(hours);
        enough = List.copyOf(enough);
    }

    /** Everything about {@code file} in {@code scenarios}. */
    public static CrisisQuestion everything(String file, List<String> scenarios) {
        return new CrisisQuestion(file, scenarios, List.of(), Engine.EXACT, List.of(), Draws.USUAL, Optional.empty(),
                List.of(), Optional.empty(), List.of(), Table.HOURS, Optional.empty());
    }

    /** The ways to find an answer. */
    public enum Engine implements Word {
        /** Exactly, by tallies. */
        EXACT,
        /** Exactly, state by state. */
        GRAPH,
        /** By drawing runs. */
        SIMULATE,
        /** With parties that choose. */
        WORST
    }

    /** The tables of CSV. */
    public enum Table implements Word {
        /** By reading and hour. */
        HOURS,
        /** By reading and assumption. */
        SENSITIVITY,
        /** By reading and party. */
        PARTIES,
        /** By reading and vote. */
        VOTES
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
    Map<String, String> parameters() {
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
        list(map, "at-least", enough);
        limit.ifPresent(it -> map.put("limit", it.toString()));
        list(map, "reading", readings);
        return map;
    }

    private static void list(Map<String, String> map, String name, List<String> values) {
        if (!values.isEmpty()) {
            map.put(name, String.join(" ", values));
        }
    }
}
