package org.surety.analysis.who;

import java.util.Optional;
import org.surety.model.quantity.Hours;

/**
 * Between which hours after the trigger lawful help can come.
 *
 * @param earliest empty if it cannot come at all
 * @param latest empty if it cannot come at all, or if no bound exists
 */
public record Window(Optional<Hours> earliest, Optional<Hours> latest) {

    /** No help at all. */
    public static final Window NEVER = new Window(Optional.empty(), Optional.empty());

    /** Whether help can come at some time. */
    public boolean isPossible() {
        return earliest.isPresent();
    }

    /** Whether help can come and the text sets no bound to how late. */
    public boolean isUnbounded() {
        return earliest.isPresent() && latest.isEmpty();
    }
}
