package org.surety.semantics;

import java.util.Optional;

/** Says which of the events that are possible happens next. */
@FunctionalInterface
public interface Strategy {

    /**
     * The next event.
     *
     * @param at where the run stands
     * @return one that is possible there; empty to leave the run as it is
     */
    Optional<Event> next(Driver at);
}
