package org.surety.analysis.life.api;

import java.util.List;
import java.util.Optional;
import org.surety.analysis.voting.MinimalSets;
import org.surety.model.quantity.Hours;

/**
 * What can follow from an apparent breach of a duty.
 *
 * @param duty the duty
 * @param accused whose breach it would be
 * @param finders the minimal sets that can have it found; empty where nobody can
 * @param condition what these sets consist of, in words, where the first of those accused is
 * @param blockersOfFinding the minimal sets that can keep it from being found
 * @param accusedBlocks whether the accused alone can
 * @param follows what the text lets follow once it is found; empty for nothing in this text
 * @param earliest from the breach to the first of these; empty where it has no limit
 * @param byLaw whether it follows by the law that fills the text's silence, and not by the text
 */
public record RemedyAnswer(String duty, List<String> accused, MinimalSets finders, String condition,
        MinimalSets blockersOfFinding, boolean accusedBlocks, List<String> follows, Optional<Hours> earliest,
        boolean byLaw) {
    /** Copies the lists. */
    public RemedyAnswer {
        accused = List.copyOf(accused);
        follows = List.copyOf(follows);
    }
}
