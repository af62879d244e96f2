package org.surety.web.gate;

import java.util.Optional;

/** Knows who was let in. Safe for several threads. */
public interface Guests {

    /** Whoever was let in with that secret in the cookie, as long as that lasts. */
    Optional<Visitor> of(String secret);
}
