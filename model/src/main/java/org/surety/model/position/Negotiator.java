package org.surety.model.position;

import java.util.Optional;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Assumption;

/**
 * A party to a negotiation.
 *
 * @param id an ISO 3166-1 alpha-3 code, or any name
 * @param name the name to show, where the id does not give it
 * @param capability what it can bring to bear, zero or more, in any unit common to all
 * @param alternative what having no agreement is worth to it, 0 (the worst of all) to 100 (all it wants), where the
 * file says; what
 *            negotiators call the best alternative to a negotiated agreement
 * @param source what these numbers rest on
 */
public record Negotiator(String id, Optional<String> name, Range capability, Optional<Range> alternative,
        Assumption source) {

    /** Refuses a negative capability, and an alternative off the scale. */
    public Negotiator {
        if (capability.low().signum() < 0) {
            throw new IllegalArgumentException("a capability is not negative: " + capability);
        }
        alternative.filter(it -> !it.liesWithin(Ratio.ZERO, IssuePosition.MOST)).ifPresent(it -> {
            throw new IllegalArgumentException("an alternative lies between 0 and 100, not " + it);
        });
    }
}
