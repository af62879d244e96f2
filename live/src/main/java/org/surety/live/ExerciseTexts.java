package org.surety.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.surety.model.exercise.Exercise;
import org.surety.semantics.life.Instrument;
import org.surety.semantics.life.LifeKernel;

/**
 * An exercise and the agreements that it is played on, each under the reading that is played.
 *
 * @param instruments the agreements, by id, in the order of the exercise
 */
public record ExerciseTexts(Exercise exercise, Map<String, Instrument> instruments) {

    /** Copies the map; refuses an exercise of which an agreement is missing. */
    public ExerciseTexts {
        Map<String, Instrument> ordered = new LinkedHashMap<>();
        for (String id : exercise.agreements()) {
            if (!instruments.containsKey(id)) {
                throw new IllegalArgumentException("the agreement " + id + " of " + exercise.id() + " is missing");
            }
            ordered.put(id, instruments.get(id));
        }
        instruments = java.util.Collections.unmodifiableMap(ordered);
    }

    /** A kernel of its own: one remembers what it has looked up and serves one thread. */
    public LifeKernel kernel() {
        return LifeKernel.of(List.copyOf(instruments.values()));
    }
}
