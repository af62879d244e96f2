package org.surety.store.value;

import java.util.Optional;

/** What became of a save. */
public sealed interface Saving {

    /** It is kept; nothing takes it away again but a purge of the whole document. */
    record Saved(Revision revision) implements Saving {}

    /** It was kept before, under the same key; nothing was written now. */
    record Repeated(Revision revision) implements Saving {}

    /**
     * Somebody else saved meanwhile; nothing was written. Both are to be shown side by side.
     *
     * @param base what the writer began with; empty where that was nothing
     * @param newest what there is now
     */
    record Outdated(Optional<Revision> base, Revision newest) implements Saving {}

    /** It may not, or cannot, be kept; nothing was written. */
    record Refused(StoreRefusal why) implements Saving {}
}
