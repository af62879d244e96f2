package org.surety.store.value;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody who plays in a run, or asks to.
 *
 * @param name what the person is called; empty once that was forgotten
 * @param seat where the person sits, or wishes to; empty for whoever control is to place
 * @param seen when the person was last seen by any server, to some seconds
 */
public record Participant(Id<Participant> id, Id<KeptRun> run, Optional<Title> name, Optional<String> seat,
        State state, Instant made, Optional<Instant> seen) {

    /** Where somebody stands. */
    public enum State {
        /** Waits to be let in. */
        ASKS,
        /** Was let in. */
        PLAYS,
        /** Was let go. */
        REVOKED;

        /** The word in the database. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The state of a word; {@link IllegalArgumentException} where there is none. */
        public static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
