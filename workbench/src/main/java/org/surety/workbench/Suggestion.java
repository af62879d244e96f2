package org.surety.workbench;

import java.util.Collection;
import java.util.Optional;
import org.surety.text.tree.Nearest;

/** What was probably meant. */
public final class Suggestion {

    private Suggestion() {}

    /** The nearest of {@code candidates}, if one is near enough. */
    public static Optional<String> near(String word, Collection<String> candidates) {
        return Nearest.to(word, candidates);
    }
}
