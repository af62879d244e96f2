package org.surety.analysis.life.api;

import java.util.List;
import org.surety.analysis.voting.MinimalSets;

/**
 * What brings an agreement into force.
 *
 * @param possible whether anything can; a text that is silent, read as never in force, cannot
 * @param enough the minimal sets of parties whose acts bring it into force, everything in {@code needed} given
 * @param condition what these sets consist of, in words ({@code any 9 of the 15 parties})
 * @param blockers the minimal sets that can keep it from entering by holding back
 * @param needed what is no party's act: a ceasefire, a day, another agreement in force; in words of the language
 * @param circles agreements each of which waits for an act under another, so that none can move first
 * @param beside the agreements that it looks at, and what each still waits for once this one is in force
 */
public record EntryAnswer(boolean possible, MinimalSets enough, String condition, MinimalSets blockers,
        List<String> needed,
        List<List<String>> circles, List<Beside> beside) {
    /** Copies the lists. */
    public EntryAnswer {
        needed = List.copyOf(needed);
        circles = List.copyOf(circles);
        beside = List.copyOf(beside);
    }

    /**
     * Another agreement, at the moment at which this one enters into force.
     *
     * @param agreement the other agreement
     * @param lacking what it still waits for then, in words of the language; empty where it is in force by then
     */
    public record Beside(String agreement, List<String> lacking) {
        /** Copies the list. */
        public Beside {
            lacking = List.copyOf(lacking);
        }
    }
}
