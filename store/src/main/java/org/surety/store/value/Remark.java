package org.surety.store.value;

import java.time.Instant;
import java.util.Optional;

/**
 * A remark on a clause of a revision.
 *
 * @param clause the key of the clause
 * @param text empty where it was erased with its author
 * @param settled since when it is settled, if it is
 */
public record Remark(Id<Remark> id, Id<KeptDocument> document, int n, String clause, Id<Person> author, Instant at,
        Optional<FreeText> text, Optional<Instant> settled) {

    private static final int LONGEST = 300;

    /** Refuses with {@link IllegalArgumentException} a key that is no single line, and a revision before the first. */
    public Remark {
        clause = Safe.line(clause, "the key of a clause", LONGEST);
        if (n < 1) {
            throw new IllegalArgumentException("revisions count from 1, this remark says " + n);
        }
    }
}
