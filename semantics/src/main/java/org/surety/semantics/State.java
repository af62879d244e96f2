package org.surety.semantics;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.model.quantity.Hours;

/**
 * Where things stand.
 *
 * @param now whole hours since the trigger
 * @param tokens the steps under way; equal ones can be under way twice
 * @param helpers who has helped so far
 * @param firstHelp when the first help came, or what is asked about in its place ({@link Goal})
 * @param delivered the procedures in which something was done, while what referred to them is under way
 */
public record State(Hours now, List<Token> tokens, Set<String> helpers, Optional<Hours> firstHelp,
        Set<Frame> delivered) {

    /** Copies the collections. */
    public State {
        tokens = List.copyOf(tokens);
        helpers = Set.copyOf(helpers);
        delivered = Set.copyOf(delivered);
    }

    // Written out, as those of a frame are.
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof State it && now.equals(it.now) && tokens.equals(it.tokens)
                && helpers.equals(it.helpers) && firstHelp.equals(it.firstHelp) && delivered.equals(it.delivered);
    }

    @Override
    public int hashCode() {
        int mixed = 31 * now.hashCode() + tokens.hashCode();
        mixed = 31 * mixed + helpers.hashCode();
        return 31 * (31 * mixed + firstHelp.hashCode()) + delivered.hashCode();
    }

    /** Whether no step is under way any more. */
    public boolean isOver() {
        return tokens.isEmpty();
    }
}
