package org.surety.model.position;

import java.util.Optional;
import org.surety.model.quantity.Range;
import org.surety.model.scenario.Assumption;

/**
 * A party to a negotiation.
 *
 * @param id an ISO 3166-1 alpha-3 code, or any name
 * @param name the name to show, where the id does not give it
 * @param capability what it can bring to bear, zero or more, in any unit common to all
 * @param source what the capability rests on
 */
public record Negotiator(String id, Optional<String> name, Range capability, Assumption source) {

    /** Refuses a negative capability. */
    public Negotiator {
        if (capability.low().signum() < 0) {
            throw new IllegalArgumentException("a capability is not negative: " + capability);
        }
    }
}
