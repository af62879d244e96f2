package org.surety.store.value;

import java.time.Instant;
import java.util.Optional;

/**
 * A document: a name for a series of revisions.
 *
 * @param name told apart from those of the other documents of the work
 * @param head the number of its newest revision; 0 before the first
 * @param brought revisions up to this number came with a work from another installation: their authors and times are
 * what
 *        that one told; 0 for none
 * @param removed since when it is removed, if it is; purged some time later
 */
public record KeptDocument(Id<KeptDocument> id, Id<KeptWork> work, Kind kind, Title name, int head,
        int brought, Optional<Instant> removed) {}
