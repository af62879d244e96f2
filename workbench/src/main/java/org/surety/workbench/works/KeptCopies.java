package org.surety.workbench.works;

import java.nio.file.Path;
import java.time.InstantSource;
import org.surety.store.Backups;
import org.surety.store.StoreUnusable;

/** Copies of everything that is kept at one place, and the way back. */
public final class KeptCopies {

    private KeptCopies() {}

    /**
     * Writes a copy of one moment, also while the texts are used; gives where it is.
     *
     * @param kept where texts are kept
     * @param folder into which the copy is written
     * @throws Installation.Unusable if nothing is kept there, or the copy cannot be written
     */
    public static Path make(StorePlace kept, Path folder) {
        try {
            return Backups.make(kept.address(), folder, InstantSource.system());
        } catch (StoreUnusable unusable) {
            throw new Installation.Unusable(unusable);
        }
    }

    /**
     * Brings a copy back.
     *
     * @param replace whether what is kept now may be replaced
     * @throws Installation.Unusable if the copy is damaged, or what is kept now is in use, or is not to be replaced
     */
    public static void restore(Path copy, StorePlace kept, boolean replace) {
        try {
            Backups.restore(copy, kept.address(), replace);
        } catch (StoreUnusable unusable) {
            throw new Installation.Unusable(unusable);
        }
    }
}
