package org.surety.store.value;

import java.util.Optional;

/**
 * What somebody wants to save.
 *
 * @param base the revision that the writer had before, 0 for none; where it is not the newest, nothing is written
 * @param why what the writer says of it
 * @param key the same when the same save is sent again
 */
public record Save(Id<KeptDocument> document, int base, FullText wording, Optional<FreeText> why, Origin origin,
        Renames renames, SaveKey key) {

    /** Refuses with {@link IllegalArgumentException} a base below 0. */
    public Save {
        if (base < 0) {
            throw new IllegalArgumentException("revisions count from 1, this has the base " + base);
        }
    }
}
