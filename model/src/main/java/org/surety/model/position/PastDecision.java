package org.surety.model.position;

import java.util.List;
import java.util.Optional;
import org.surety.model.quantity.Ratio;

/**
 * A decision of the past: who wanted what on one issue, and what was decided.
 *
 * @param id the name of the issue in the data
 * @param group what was decided together with it, such as the other issues of one proposal
 * @param claims one a party that took part
 * @param reference what would have held without a decision, 0 to 100
 * @param outcome what was decided, 0 to 100
 */
public record PastDecision(String id, String group, List<Claim> claims, Optional<Ratio> reference, Ratio outcome) {

    /** Copies the list. */
    public PastDecision {
        claims = List.copyOf(claims);
    }

    /**
     * What a party wanted.
     *
     * @param position 0 to 100
     * @param salience 0 to 100; empty if the data do not say
     * @param capability empty if the data do not say, so that all count alike
     */
    public record Claim(String party, Ratio position, Optional<Ratio> salience, Optional<Ratio> capability) {}
}
