package org.surety.model.agreement;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.quantity.Ratio;

/**
 * A standing body that decides by votes.
 *
 * @param id its name
 * @param seats who sits in it
 * @param weights columns of voting weights by name ({@code votes}, {@code population}), then by member; a member
 * without an entry has
 *            weight zero in that column
 * @param rule when a decision is taken, where the text says
 * @param ballots the ballots that members may cast
 * @param absence what follows when a member casts none
 * @param term how long it lasts; empty for as long as the agreement
 */
public record Body(String id, Members seats, Map<String, Map<String, Ratio>> weights, DecisionRule rule,
        Set<Ballot> ballots,
        Absence absence, Optional<String> name, Provenance provenance, Optional<Term> term) {

    /** A body that lasts as long as the agreement. */
    public Body(String id, Members seats, Map<String, Map<String, Ratio>> weights, DecisionRule rule,
            Set<Ballot> ballots, Absence absence, Optional<String> name, Provenance provenance) {
        this(id, seats, weights, rule, ballots, absence, name, provenance, Optional.empty());
    }

    /** Copies the collections; refuses ballots without yes. */
    public Body {
        weights = Copies.nested(weights);
        ballots = Copies.sorted(ballots);
        if (!ballots.contains(Ballot.YES)) {
            throw new IllegalArgumentException("a body's ballots must contain yes, not only " + ballots);
        }
    }
}
