package org.surety.workbench.works;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.surety.store.Backups;
import org.surety.store.Histories;
import org.surety.store.StoreUnusable;

/** Copies of everything that is kept at one place, and the way back. */
public final class KeptCopies {

    private KeptCopies() {}

    /**
     * A copy, and whether it holds.
     *
     * @param file where it is
     * @param broken each history that is not what was once acknowledged, as words that can begin a sentence
     */
    public record Made(Path file, List<String> broken) {}

    /**
     * Writes a copy of one moment, also while the texts are used, and holds each history in it against its links.
     *
     * @param kept where texts are kept
     * @param folder into which the copy is written
     * @throws Installation.Unusable if nothing is kept there, or the copy cannot be written
     */
    public static Made make(StorePlace kept, Path folder) {
        try {
            Backups.Made made = Backups.make(kept.address(), folder, InstantSource.system());
            return new Made(made.file(), made.histories().broken().stream().map(KeptCopies::inWords).toList());
        } catch (StoreUnusable unusable) {
            throw new Installation.Unusable(unusable);
        }
    }

    private static String inWords(Histories.Broken broken) {
        return switch (broken) {
            case Histories.Broken.Text it -> "the text \"%s\" (%s) of the work %s from revision %d on".formatted(
                    it.document().name(), it.document().id(), it.document().work(), it.from());
            case Histories.Broken.Log it -> "the log %s of the work %s from event %d on".formatted(it.run().id(),
                    it.run().work(), it.from());
        };
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
