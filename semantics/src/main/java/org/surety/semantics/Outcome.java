package org.surety.semantics;

import java.util.List;

/** The state that follows an event, and what the event brought about on the way. */
public record Outcome(State state, List<Effect> effects) {

    /** Copies the list. */
    public Outcome {
        effects = List.copyOf(effects);
    }

    /** Whether nobody broke the agreement by it. */
    public boolean isLawful() {
        return effects.stream().noneMatch(Effect.DutyBroken.class::isInstance);
    }
}
