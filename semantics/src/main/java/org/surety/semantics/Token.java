package org.surety.semantics;

import java.util.Map;
import java.util.Set;

/**
 * A step that is under way.
 *
 * @param frame the procedure it belongs to
 * @param step its name there
 * @param since the hour at which it began
 * @param inFavour who voted yes in the last decision on the way here
 * @param attempts how often each step that can repeat has been taken on the way here, this time included
 * @param done who has done their part: ended the consultation, or acted
 */
public record Token(Frame frame, String step, long since, Set<String> inFavour, Map<String, Integer> attempts,
        Set<String> done) {

    /** Copies the collections. */
    public Token {
        inFavour = Set.copyOf(inFavour);
        attempts = Map.copyOf(attempts);
        done = Set.copyOf(done);
    }
}
