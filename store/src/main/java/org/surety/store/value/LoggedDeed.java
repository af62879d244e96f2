package org.surety.store.value;

import java.time.Instant;
import java.util.Optional;

/**
 * Who did what, by identifiers only.
 *
 * @param person empty where nobody who has an account did it
 * @param subject the identifier of what it was done to
 */
public record LoggedDeed(Instant at, Optional<Id<Person>> person, Optional<Id<KeptWork>> work, DeedKind what,
        Optional<String> subject) {}
