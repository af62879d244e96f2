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
 * @param failures how often each vote that can repeat has failed on the way here
 * @param done who has done their part: ended the consultation, or acted
 */
public record Token(Frame frame, String step, long since, Set<String> inFavour, Map<String, Integer> failures,
        Set<String> done) {

    /** Copies the collections. */
    public Token {
        inFavour = Set.copyOf(inFavour);
        failures = Map.copyOf(failures);
        done = Set.copyOf(done);
    }
}
