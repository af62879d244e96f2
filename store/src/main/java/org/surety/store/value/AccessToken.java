package org.surety.store.value;

import java.time.Instant;
import java.util.Optional;

/**
 * A token with which a program acts for a person, without the secret in it, which nobody can read again.
 *
 * @param digest by which it is told apart
 * @param name what its person calls it
 * @param seen when it was last used, to the minute
 */
public record AccessToken(Sha digest, Title name, TokenScope scope, Instant created, Instant until,
        Optional<Instant> seen) {}
