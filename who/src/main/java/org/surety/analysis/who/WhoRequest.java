package org.surety.analysis.who;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.EventType;
import org.surety.model.quantity.Hours;

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
 */
public record WhoRequest(Optional<String> procedure, Optional<String> attacker, Optional<String> victim,
        Optional<String> place, Optional<EventType> event, Map<String, Set<String>> readings, Optional<Hours> by,
        int listed, int mostReadings, Circumstances circumstances) {

    /** Everything, with the usual limits. */
    public static final WhoRequest EVERYTHING = new WhoRequest(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Map.of(), Optional.empty(), 1000, 10_000, Circumstances.PLAIN);

    /** Copies the map. */
    public WhoRequest {
        readings = Map.copyOf(readings);
    }

    /** The same, of one attacker if one is given. */
    public WhoRequest attackedBy(Optional<String> only) {
        return new WhoRequest(procedure, only, victim, place, event, readings, by, listed, mostReadings,
                circumstances);
    }
}
