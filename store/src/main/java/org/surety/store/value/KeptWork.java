package org.surety.store.value;

import java.time.Instant;
import java.util.Optional;

/**
 * A work: documents that belong together, and the people who may see them.
 *
 * @param removed since when it is removed, if it is; purged some time later
 */
public record KeptWork(Id<KeptWork> id, Title title, Instant created, Optional<Instant> removed) {}
