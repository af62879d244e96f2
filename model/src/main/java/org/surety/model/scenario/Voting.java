package org.surety.model.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.agreement.Ballot;
import org.surety.model.quantity.Range;

/**
 * How a party votes.
 *
 * @param attempts the ballots at the first, second, ... attempt of a vote that repeats; the last holds from then on
 * @param whenAttacker the ballot if it is the attacker; empty to vote as otherwise
 */
public record Voting(List<Attempt> attempts, Optional<Attempt> whenAttacker) {

    /** Copies the list; refuses an empty one. */
    public Voting {
        attempts = List.copyOf(attempts);
        if (attempts.isEmpty()) {
            throw new IllegalArgumentException("a ballot needs at least one entry");
        }
    }

    /** How a party votes at one attempt. */
    public sealed interface Attempt {}

    /**
     * It votes by chance.
     *
     * @param chances the probability of each ballot; ballots without an entry have probability zero
     * @param rest the ballot that takes what is left to one, if any
     */
    public record Chances(Map<Ballot, Range> chances, Optional<Ballot> rest) implements Attempt {
        /** Copies the map. */
        public Chances {
            chances = Map.copyOf(chances);
        }
    }

    /**
     * It votes as another does.
     *
     * @param leader whom it follows
     * @param with the probability that it does
     * @param otherwise how it votes where it does not follow; empty for as its group does
     */
    public record Follows(String leader, Range with, Optional<Chances> otherwise) implements Attempt {}
}
