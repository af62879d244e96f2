package org.surety.store.value;

import java.time.Instant;
import java.util.Optional;

/**
 * A wording that somebody tries: seen by the people of the work, kept for some days, and no revision.
 *
 * @param n the revision that it departs from
 * @param words what is tried, for the others; empty where nothing was said or where it was erased with its author
 * @param until when it goes
 */
public record KeptTry(Id<KeptTry> id, Id<KeptDocument> document, int n, Sha sha, Sha closure, Id<Person> author,
        Instant at, Optional<FreeText> words, Instant until) {}
