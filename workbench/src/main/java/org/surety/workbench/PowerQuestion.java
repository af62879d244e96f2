package org.surety.workbench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.agreement.Word;

/**
 * What {@code power} is asked.
 *
 * @param file a path or an id of the catalog
 * @param body only this body, or this decision as {@code procedure.step}; empty for all
 * @param against parties, by code or name, who are sure to vote no
 * @param ballots which ballots there are; empty for both kinds
 * @param limit how many minimal coalitions to list
 * @param readings {@code TERM=READING}
 */
public record PowerQuestion(String file, Optional<String> body, List<String> against, Optional<Kind> ballots, int limit,
        List<String> readings) {

    /** Copies the lists. */
    public PowerQuestion {
        against = List.copyOf(against);
        readings = List.copyOf(readings);
    }

    /** Which ballots members may cast. */
    public enum Kind implements Word {
        /** Yes or no. */
        BINARY,
        /** Yes, abstain or no. */
        TERNARY
    }

    /** What was asked for, by the names of the options. */
    Map<String, String> parameters() {
        Map<String, String> map = new LinkedHashMap<>();
        body.ifPresent(it -> map.put("body", it));
        if (!against.isEmpty()) {
            map.put("against", String.join(",", against));
        }
        ballots.ifPresent(it -> map.put("ballots", it.word()));
        map.put("limit", Integer.toString(limit));
        if (!readings.isEmpty()) {
            map.put("reading", String.join(" ", readings));
        }
        return map;
    }
}
