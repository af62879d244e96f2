package org.surety.model.scenario;

import java.util.Optional;
import org.surety.model.agreement.EventType;
import org.surety.model.agreement.Intensity;

/**
 * The event of a scenario.
 *
 * @param kind what happens
 * @param attacker a party, or any other name for an outsider
 * @param against who is attacked; empty if the agreement leaves no choice
 * @param place where; empty for a place that no clause names
 * @param through the territory through which the attack comes, where that matters
 * @param intensity how grave it is; empty for grave enough
 * @param attributable whether it can be shown whose act it is
 */
public record Incident(EventType kind, String attacker, Optional<String> against, Optional<String> place,
        Optional<String> through, Optional<Intensity> intensity, boolean attributable) {}
