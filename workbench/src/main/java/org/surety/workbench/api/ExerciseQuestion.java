package org.surety.workbench.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code exercise} is asked.
 *
 * @param file an exercise: a path, an id beside the user's files or in the catalog, or an agreement with one beside it
 * @param seed from which chance follows
 * @param log a log of it that was kept, which is told instead of a rehearsal
 */
public record ExerciseQuestion(String file, long seed, Optional<String> log) {

    /** A rehearsal. */
    public ExerciseQuestion(String file, long seed) {
        this(file, seed, Optional.empty());
    }

    /** What was asked for, by the names of the options. */
    public Map<String, String> parameters() {
        Map<String, String> asked = new LinkedHashMap<>();
        log.ifPresentOrElse(it -> asked.put("log", it), () -> asked.put("seed", Long.toString(seed)));
        return asked;
    }
}
