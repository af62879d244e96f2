package org.surety.store.value;

import java.time.Instant;
import java.util.Optional;

/**
 * A link that was given out, without the secret in it, which nobody can read again.
 *
 * @param digest by which it is told apart
 * @param role what it gives its bearer, where it gives a role
 * @param left how often it can still be used; empty for any number
 * @param revoked since when it opens nothing any more, if it was taken back
 */
public record Link(Sha digest, SecretKind kind, Optional<WorkRole> role, Optional<Id<Person>> by, Instant created,
        Instant until, Optional<Integer> left, Optional<Instant> revoked) {}
