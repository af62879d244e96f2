package org.surety.intake;

import java.util.Optional;

/**
 * What is said beside a passage.
 *
 * @param kind where it stands in the file
 * @param label as it is shown ({@code 3}, {@code iv}, {@code *}); for comments their number in order
 * @param text its words, paragraphs separated by a space
 * @param by who wrote it; only comments say
 * @param at when, as the file says; only comments say
 * @param after behind how many pieces of the passage its mark stands
 */
public record Note(Kind kind, String label, String text, Optional<String> by, Optional<String> at, int after) {

    /** Where a note stands. */
    public enum Kind {
        /** At the foot of the page. */
        FOOTNOTE,
        /** At the end of the text. */
        ENDNOTE,
        /** In the margin. */
        COMMENT
    }

    /** Refuses a negative place. */
    public Note {
        if (after < 0) {
            throw new IllegalArgumentException("a note stands behind some number of pieces, not " + after);
        }
    }
}
