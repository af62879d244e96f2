package org.surety.store.value;

import java.time.Instant;
import java.util.Optional;

/**
 * A text as it was saved. It never changes; of it only {@code why} can be erased, and the chain still verifies.
 *
 * @param n counts from 1 in its document
 * @param base the revision that its author had before, 0 for none; always {@code n - 1}
 * @param sha the digest of its bytes
 * @param closure the digest of the {@link Closure} of everything that it means by
 * @param at when it was saved, to the millisecond
 * @param why what its author said of it; empty where nothing, or where it was erased
 * @param key by which a repeated save is known
 * @param link the chain: the digest of all this and of the link before; see {@link Links}
 * @param reason the commitment to {@code why}, which stays when that is erased
 */
public record Revision(Id<KeptDocument> document, int n, int base, Sha sha, Sha closure, Id<Person> author, Instant at,
        Optional<FreeText> why, Origin origin, Renames renames, SaveKey key, Optional<Sha> reason, Sha link) {

    /** Refuses with {@link IllegalArgumentException} numbers that cannot be. */
    public Revision {
        if (n < 1 || base != n - 1) {
            throw new IllegalArgumentException("revision " + n + " cannot have the base " + base);
        }
        if (why.isPresent() && reason.isEmpty()) {
            throw new IllegalArgumentException("revision " + n + " has a reason without a commitment to it");
        }
    }
}
