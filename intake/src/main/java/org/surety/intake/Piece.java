package org.surety.intake;

import java.util.List;

/**
 * A stretch of a passage that carries the same tracked changes throughout.
 *
 * @param text never empty
 * @param changes the outermost first; none if nobody changed it
 */
public record Piece(String text, List<TrackedChange> changes) {

    /** Copies the list; refuses an empty text. */
    public Piece {
        changes = List.copyOf(changes);
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a piece of a passage has text");
        }
    }

    /** Whether the text stands if every tracked change is accepted. */
    public boolean stands() {
        return changes.stream().noneMatch(it -> it.kind().takesAway());
    }

    /** Whether the text stood before any tracked change. */
    public boolean stood() {
        return changes.stream().allMatch(it -> it.kind().takesAway());
    }
}
