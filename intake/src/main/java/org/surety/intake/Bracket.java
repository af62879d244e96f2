package org.surety.intake;

import java.util.List;
import java.util.Optional;
import org.surety.model.agreement.BracketState;

/**
 * Words in square brackets: proposed by somebody, agreed by nobody yet. {@code [Upland: thirty / sixty]} has the
 * proposer Upland and two offers.
 *
 * @param span from before the opening to behind the closing bracket; it may run over several passages
 * @param by who proposes it, in the order written; empty if it does not say
 * @param label another head than proposers, such as {@code Option 2} or {@code Note}
 * @param state how far it is
 * @param offers what may stand here, at least one: the words behind the head, or its parts where {@code /} separates
 *        alternatives. Blank where the draft leaves a gap to be filled ({@code [...]})
 * @param inside the brackets within, in order
 */
public record Bracket(TextStretch span, List<String> by, Optional<String> label, BracketState state,
        List<TextStretch> offers,
        List<Bracket> inside) {

    /** Copies the lists; refuses a bracket that offers nothing. */
    public Bracket {
        by = List.copyOf(by);
        offers = List.copyOf(offers);
        inside = List.copyOf(inside);
        if (offers.isEmpty()) {
            throw new IllegalArgumentException("a bracket offers at least one text, though it may be blank");
        }
    }
}
