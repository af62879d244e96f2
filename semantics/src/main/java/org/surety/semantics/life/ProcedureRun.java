package org.surety.semantics.life;

import java.time.LocalDateTime;
import java.util.Set;
import org.surety.model.scenario.Incident;
import org.surety.semantics.State;

/**
 * A procedure that has been set off.
 *
 * @param id its number under its agreement, from 1
 * @param procedure its name
 * @param incident what set it off
 * @param unbound who has no part in it because not bound
 * @param origin the moment that is its hour 0
 * @param state where it stands
 */
public record ProcedureRun(int id, String procedure, Incident incident, Set<String> unbound, LocalDateTime origin,
        State state) {

    /** Copies the set. */
    public ProcedureRun {
        unbound = Set.copyOf(unbound);
    }

    ProcedureRun in(State next) {
        return new ProcedureRun(id, procedure, incident, unbound, origin, next);
    }
}
