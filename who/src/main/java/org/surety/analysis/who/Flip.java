package org.surety.analysis.who;

import java.util.List;
import java.util.Map;

/**
 * An open term that changes answers.
 *
 * @param term the term
 * @param changes what it changes
 */
public record Flip(String term, List<Change> changes) {

    /** Copies the list. */
    public Flip {
        changes = List.copyOf(changes);
    }

    /** The questions. */
    public enum Question {
        /** Can help come at all? */
        POSSIBLE,
        /** Is it owed? */
        OWED,
        /** Who can block it? */
        BLOCKERS,
        /** Who is enough for it? */
        ENOUGH,
        /** Who may help alone? */
        ALONE,
        /** Between which hours? */
        WINDOW
    }

    /**
     * An answer that depends on the term. That help is impossible under a reading changes the first question only; the
     * others are compared where it is possible.
     *
     * @param question which
     * @param situation where
     * @param answers for each reading of the term the answers it leads to, in words ({@code yes}, {@code RUS alone}),
     * over the readings of
     *            the other terms
     * @param always whether it changes under every reading of the other terms, or only under some
     */
    public record Change(Question question, WhoRow.Situation situation, Map<String, List<String>> answers,
            boolean always) {}
}
