package org.surety.model.agreement;

import java.util.List;

/**
 * What follows a step: the names of the steps that begin then, all at once. An empty list ends this line of the
 * procedure.
 */
public record Next(List<String> steps) {

    /** Nothing follows. */
    public static final Next END = new Next(List.of());

    /** Copies the list. */
    public Next {
        steps = List.copyOf(steps);
    }

    /** The step {@code name} follows. */
    public static Next to(String name) {
        return new Next(List.of(name));
    }
}
