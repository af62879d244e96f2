package org.surety.store.value;

import java.time.Instant;

/**
 * A browser that somebody is signed in with, without the secret in its cookie.
 *
 * @param digest by which it is told apart
 * @param seen when it was last used, to the minute
 * @param until when it ends at the latest
 */
public record OpenSession(Sha digest, Instant created, Instant seen, Instant until) {}
