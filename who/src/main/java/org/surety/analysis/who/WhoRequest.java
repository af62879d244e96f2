package org.surety.analysis.who;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.EventType;
import org.surety.model.agreement.Reading;
import org.surety.model.quantity.Hours;
import org.surety.semantics.Goal;

/**
 * What to ask.
 *
 * @param procedure only this procedure; empty for all
 * @param attacker only this attacker; empty for every party and an outsider
 * @param victim only this victim; empty for whom the procedure protects, one of each kind of interchangeable members
 * @param place only this place; empty for every place that the text treats differently
 * @param event the kind of event; empty for the first that the procedure names
 * @param readings the readings that terms are held to; a term without an entry runs through all of them
 * @param by help after this hour is too late; empty if it never is
 * @param listed how many coalitions to list; no other answer depends on it
 * @param mostReadings how many readings are acceptable
 * @param circumstances what else can matter about the event
 * @param outcomes the step that is asked about in the place of help, by the procedure that is asked; where there are
 * any, no other procedure is; empty where help is asked about
 * @param standings between whom the agreement is applied, by reading; under a reading without an entry all are bound
 */
public record WhoRequest(Optional<String> procedure, Optional<String> attacker, Optional<String> victim,
        Optional<String> place, Optional<EventType> event, Map<String, Set<String>> readings, Optional<Hours> by,
        int listed, int mostReadings, Circumstances circumstances, Map<String, Goal> outcomes,
        Map<Reading, Applicability> standings) {

    /** Everything, with the usual limits. */
    public static final WhoRequest EVERYTHING = new WhoRequest(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Map.of(), Optional.empty(), 1000, 10_000, Circumstances.PLAIN);

    /** Copies the maps. */
    public WhoRequest {
        readings = Map.copyOf(readings);
        outcomes = Map.copyOf(outcomes);
        standings = Map.copyOf(standings);
    }

    /** About help, where all are bound. */
    public WhoRequest(Optional<String> procedure, Optional<String> attacker, Optional<String> victim,
            Optional<String> place, Optional<EventType> event, Map<String, Set<String>> readings, Optional<Hours> by,
            int listed, int mostReadings, Circumstances circumstances) {
        this(procedure, attacker, victim, place, event, readings, by, listed, mostReadings, circumstances, Map.of(),
                Map.of());
    }

    /** The same, of one attacker if one is given. */
    public WhoRequest attackedBy(Optional<String> only) {
        return new WhoRequest(procedure, only, victim, place, event, readings, by, listed, mostReadings,
                circumstances, outcomes, standings);
    }

    /** The same about steps in the place of help, by procedure. */
    public WhoRequest of(Map<String, Goal> steps) {
        return new WhoRequest(procedure, attacker, victim, place, event, readings, by, listed, mostReadings,
                circumstances, steps, standings);
    }

    /** The same where not everybody is bound. */
    public WhoRequest where(Map<Reading, Applicability> bound) {
        return new WhoRequest(procedure, attacker, victim, place, event, readings, by, listed, mostReadings,
                circumstances, outcomes, bound);
    }

    /** Whether a procedure is asked. */
    boolean asks(String name) {
        return procedure.map(name::equals).orElse(true) && (outcomes.isEmpty() || outcomes.containsKey(name));
    }

    /** Between whom the agreement is applied under a reading. */
    public Applicability standing(Reading reading) {
        return standings.getOrDefault(reading, Applicability.ALL_BOUND);
    }
}
