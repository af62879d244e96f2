package org.surety.store.value;

import java.time.Instant;

/**
 * A version that somebody named: a closure and what is held in it.
 *
 * @param held the alternatives that are held, as the caller writes them; may be empty
 */
public record NamedVersion(Id<NamedVersion> id, Id<KeptWork> work, Title title, Sha closure, String held,
        Id<Person> author, Instant at) {

    private static final int MOST = 10_000;

    /** Refuses with {@link IllegalArgumentException} what is too long to be held, or has controls. */
    public NamedVersion {
        held = held.isEmpty() ? held : Safe.line(held, "what is held", MOST);
    }
}
