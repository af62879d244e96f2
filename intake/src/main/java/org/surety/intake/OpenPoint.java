package org.surety.intake;

import java.util.List;

/**
 * Brackets that stand side by side, so that one of them takes the place of the others: {@code [A: must] [B: may]}.
 *
 * @param brackets at least one, in order
 */
public record OpenPoint(List<Bracket> brackets) {

    /** Copies the list; refuses none. */
    public OpenPoint {
        brackets = List.copyOf(brackets);
        if (brackets.isEmpty()) {
            throw new IllegalArgumentException("an open point has a bracket");
        }
    }

    /** From before its first to behind its last bracket. */
    public TextStretch span() {
        return new TextStretch(brackets.getFirst().span().from(), brackets.getLast().span().to());
    }
}
