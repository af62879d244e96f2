package org.surety.workbench.api;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.surety.model.quantity.Hours;

/**
 * What {@code who} is asked.
 *
 * @param file a path or an id of the catalog
 * @param attacker a party by code or name; empty for all and an outsider
 * @param victim a party by code or name; empty for whom the procedures protect
 * @param place empty for every place that the text treats differently
 * @param procedure empty for all
 * @param event a kind of event, or one that the agreement defines; empty for the first that each procedure names
 * @param by help after this hour is too late; empty if it never is
 * @param limit how many coalitions to list
 * @param readings unclear clauses held to readings
 * @param stories whether to tell a shortest run for each answer
 * @param outcome the step that is asked about in the place of help: {@code STEP}, {@code PROCEDURE/STEP}, or
 * {@code AGREEMENT/PROCEDURE/STEP} of an agreement that this one refers to; empty for help
 * @param situation after which it is asked, and when; empty for the text alone, by which all are bound
 */
public record WhoQuestion(String file, Optional<String> attacker, Optional<String> victim, Optional<String> place,
        Optional<String> procedure, Optional<String> event, Optional<Hours> by, int limit,
        List<HeldReading> readings, boolean stories, Optional<String> outcome, Situation situation) {

    /**
     * A moment after things have happened.
     *
     * @param chronicle what has happened: a path, an id beside the user's files or in the catalog, or an agreement with
     * a chronicle beside it; empty where the text alone is asked
     * @param at the day at whose end; empty for the day of the last entry
     */
    public record Situation(Optional<String> chronicle, Optional<LocalDate> at) {
        /** The text alone. */
        public static final Situation NONE = new Situation(Optional.empty(), Optional.empty());
    }

    /** About help, by the text alone. */
    public WhoQuestion(String file, Optional<String> attacker, Optional<String> victim, Optional<String> place,
            Optional<String> procedure, Optional<String> event, Optional<Hours> by, int limit,
            List<HeldReading> readings, boolean stories) {
        this(file, attacker, victim, place, procedure, event, by, limit, readings, stories, Optional.empty(),
                Situation.NONE);
    }

    /** Copies the list. */
    public WhoQuestion {
        readings = List.copyOf(readings);
    }

    /** What was asked for, by the names of the options. */
    public Map<String, String> parameters() {
        Map<String, String> map = new LinkedHashMap<>();
        attacker.ifPresent(it -> map.put("attacker", it));
        victim.ifPresent(it -> map.put("victim", it));
        Stream.concat(place.stream(), situation.at().map(LocalDate::toString).stream())
                .reduce((one, other) -> one + "," + other).ifPresent(it -> map.put("at", it));
        outcome.ifPresent(it -> map.put("outcome", it));
        situation.chronicle().ifPresent(it -> map.put("situation", it));
        procedure.ifPresent(it -> map.put("procedure", it));
        event.ifPresent(it -> map.put("event", it));
        by.ifPresent(it -> map.put("by", it.toString()));
        map.put("limit", Integer.toString(limit));
        HeldReading.put(map, readings);
        return map;
    }
}
