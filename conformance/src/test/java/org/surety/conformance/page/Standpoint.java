package org.surety.conformance.page;

import java.util.Optional;
import java.util.Set;

/**
 * R4: what a set can depend on.
 *
 * @param attacker whose event it is, a party or not
 * @param victim whom it hits, where that is known
 * @param inFavour those of R16 on this line
 * @param beforeAnyEvent whether the text itself is asked, which in {@code including: parties} means the states that it
 * names
 */
record Standpoint(Optional<String> attacker, Optional<String> victim, Set<String> inFavour, boolean beforeAnyEvent) {

    /** Apart from any event. */
    static final Standpoint NONE = new Standpoint(Optional.empty(), Optional.empty(), Set.of(), true);

    Standpoint inFavour(Set<String> others) {
        return new Standpoint(attacker, victim, others, beforeAnyEvent);
    }
}
