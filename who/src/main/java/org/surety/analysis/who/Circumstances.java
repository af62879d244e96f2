package org.surety.analysis.who;

import java.util.Optional;
import org.surety.model.agreement.Intensity;
import org.surety.model.scenario.Incident;

/**
 * What else can matter about an event.
 *
 * @param through the territory through which the attack comes
 * @param intensity how grave it is; empty for grave enough
 * @param attributable whether it can be shown whose act it is
 */
public record Circumstances(Optional<String> through, Optional<Intensity> intensity, boolean attributable) {

    /** An event that is grave enough, comes the way the text means, and is plainly somebody's. */
    public static final Circumstances PLAIN = new Circumstances(Optional.empty(), Optional.empty(), true);

    /** Those of an incident. */
    public static Circumstances of(Incident incident) {
        return new Circumstances(incident.through(), incident.intensity(), incident.attributable());
    }
}
