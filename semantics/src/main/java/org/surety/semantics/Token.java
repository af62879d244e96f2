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
 * @param clocks the hour from which limits count that name a step, for each such step: when it last began on the way
 *            here, and of a request that has been made, when that was
 */
public record Token(Frame frame, String step, long since, Set<String> inFavour, Map<String, Integer> failures,
        Set<String> done, Map<String, Long> clocks) {

    /** Copies the collections. */
    public Token {
        inFavour = Set.copyOf(inFavour);
        failures = Map.copyOf(failures);
        done = Set.copyOf(done);
        clocks = Map.copyOf(clocks);
    }

    /** The same, with those who have done their part. */
    public Token having(Set<String> doneBy) {
        return new Token(frame, step, since, inFavour, failures, doneBy, clocks);
    }

    /** The same, with other hours from which limits count. */
    Token timed(Map<String, Long> hours) {
        return new Token(frame, step, since, inFavour, failures, done, hours);
    }
}
