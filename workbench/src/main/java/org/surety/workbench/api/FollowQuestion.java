package org.surety.workbench.api;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.agreement.Life;

/**
 * What {@code follow} is asked.
 *
 * @param file a chronicle: a path, an id beside the user's files or in the catalog, or an agreement with one beside it
 * @param at the day at whose end is asked where things stand; empty for the day of the last entry
 * @param law what fills the silence of texts that name no law; empty for nothing
 * @param readings readings to which open terms of the agreements, or accounts of the chronicle, are held
 */
public record FollowQuestion(String file, Optional<LocalDate> at, Optional<Life.Law> law,
        List<HeldReading> readings) {

    /** Copies the list. */
    public FollowQuestion {
        readings = List.copyOf(readings);
    }

    /** What was asked for, by the names of the options. */
    public Map<String, String> parameters() {
        Map<String, String> map = new LinkedHashMap<>();
        at.ifPresent(it -> map.put("at", it.toString()));
        law.ifPresent(it -> map.put("law", it.word()));
        HeldReading.put(map, readings);
        return map;
    }
}
