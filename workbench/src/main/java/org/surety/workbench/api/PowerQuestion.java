package org.surety.workbench.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.analysis.power.BallotChoices;

/**
 * What {@code power} is asked.
 *
 * @param file a path or an id of the catalog
 * @param body only this body, or this decision as {@code procedure.step}; empty for all
 * @param against parties, by code or name, who are sure to vote no
 * @param ballots which ballots there are; empty for both kinds
 * @param limit how many minimal coalitions to list
 * @param readings unclear clauses held to readings
 */
public record PowerQuestion(String file, Optional<String> body, List<String> against, Optional<BallotChoices> ballots,
        int limit,
        List<HeldReading> readings) {

    /** Copies the lists. */
    public PowerQuestion {
        against = List.copyOf(against);
        readings = List.copyOf(readings);
    }

    /** What was asked for, by the names of the options. */
    public Map<String, String> parameters() {
        Map<String, String> map = new LinkedHashMap<>();
        body.ifPresent(it -> map.put("body", it));
        if (!against.isEmpty()) {
            map.put("against", String.join(",", against));
        }
        ballots.ifPresent(it -> map.put("ballots", it.word()));
        map.put("limit", Integer.toString(limit));
        HeldReading.put(map, readings);
        return map;
    }
}
