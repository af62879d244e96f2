package org.surety.workbench.works;

import java.nio.file.Path;
import java.time.InstantSource;
import org.surety.store.Backups;
import org.surety.store.StoreAddress;
import org.surety.store.StoreUnusable;

/** Copies of everything that is kept in a folder, and the way back. */
public final class KeptCopies {

    private KeptCopies() {}

    /** Why there is no copy, or why none was brought back, in words. */
    public static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failed(StoreUnusable why) {
            super(why.getMessage(), why);
        }
    }

    /**
     * Writes a copy of one moment, also while the texts are used; gives where it is.
     *
     * @param kept the folder in which texts are kept
     * @param folder into which the copy is written
     * @throws Failed if nothing is kept there, or the copy cannot be written
     */
    public static Path make(Path kept, Path folder) {
        try {
            return Backups.make(new StoreAddress.InFolder(kept), folder, InstantSource.system());
        } catch (StoreUnusable unusable) {
            throw new Failed(unusable);
        }
    }

    /**
     * Brings a copy back.
     *
     * @param replace whether what is kept now may be replaced
     * @throws Failed if the copy is damaged, or what is kept now is in use, or is not to be replaced
     */
    public static void restore(Path copy, Path kept, boolean replace) {
        try {
            Backups.restore(copy, new StoreAddress.InFolder(kept), replace);
        } catch (StoreUnusable unusable) {
            throw new Failed(unusable);
        }
    }
}
