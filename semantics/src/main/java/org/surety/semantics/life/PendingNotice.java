package org.surety.semantics.life;

import java.time.LocalDateTime;
import java.util.Optional;
import org.surety.model.agreement.Term;

/**
 * A notice that has not taken effect.
 *
 * @param by who gave it
 * @param duty the duty whose term it ends; empty for the agreement itself
 * @param given when
 * @param effective when it takes effect
 * @param effect what it brings about
 * @param dutiesMet whether it takes effect only once whoever gave it has met its duties
 */
public record PendingNotice(String by, Optional<String> duty, LocalDateTime given, LocalDateTime effective,
        Term.Notice.Effect effect, boolean dutiesMet) {

    /** The same with another moment. */
    PendingNotice at(LocalDateTime moment) {
        return new PendingNotice(by, duty, given, moment, effect, dutiesMet);
    }
}
