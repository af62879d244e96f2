package org.surety.workbench.api;

import java.util.Map;

/**
 * What {@code exercise} is asked.
 *
 * @param file an exercise: a path, an id beside the user's files or in the catalog, or an agreement with one beside it
 * @param seed from which chance follows
 */
public record ExerciseQuestion(String file, long seed) {

    /** What was asked for, by the names of the options. */
    public Map<String, String> parameters() {
        return Map.of("seed", Long.toString(seed));
    }
}
