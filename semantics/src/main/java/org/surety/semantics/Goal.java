package org.surety.semantics;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.surety.model.agreement.Agreement;

/**
 * Steps of which one is asked about in the place of help (A7): that somebody asks in it, that its talks are over, that
 * its vote passes, or that somebody acts in it.
 *
 * @param agreement the agreement whose steps they are
 * @param procedure their procedure there
 * @param steps their names there; the first that comes to what it is for counts
 */
public record Goal(String agreement, String procedure, Set<String> steps) {

    /** Sorts the names; refuses none at all. */
    public Goal {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a goal is a step");
        }
        steps = Collections.unmodifiableSet(new TreeSet<>(steps));
    }

    /** One step. */
    public static Goal of(String agreement, String procedure, String step) {
        return new Goal(agreement, procedure, Set.of(step));
    }

    /** Whether an agreement, or one that it refers to, has such a step. */
    public boolean isIn(Agreement text) {
        return text.id().equals(agreement)
                && text.procedure(procedure).stream()
                        .anyMatch(it -> steps.stream().anyMatch(s -> it.step(s).isPresent()))
                || text.imports().values().stream().anyMatch(this::isIn);
    }

    /** The steps as conditions of their agreement name them, {@code PROCEDURE/STEP}. */
    public List<String> names() {
        return steps.stream().map(it -> procedure + "/" + it).toList();
    }
}
