package org.surety.model.scenario;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.surety.model.agreement.Word;
import org.surety.model.quantity.Range;

/**
 * What outcomes and moves are worth to parties that weigh them, on a scale that the scenario chooses. Only differences
 * count.
 *
 * @param who a party, a group, or {@code attacker}
 * @param worth what is said, as ranges; what is not said is inherited, and counts 0 where nobody says it
 * @param source what the assumption rests on
 */
public record PartyStakes(String who, Map<Of, Range> worth, Assumption source) {

    /** Copies the map. */
    public PartyStakes {
        Map<Of, Range> copy = new EnumMap<>(Of.class);
        copy.putAll(worth);
        worth = Collections.unmodifiableMap(copy);
    }

    /** Of what something is worth something. */
    public enum Of implements Word {
        /** That enough help has come in time. */
        IN_TIME,
        /** That it has not. */
        OTHERWISE,
        /** Each act of its own, added to what the outcome is worth. */
        ACTING,
        /** Each no of its own in a vote, added in the same way. */
        VOTING_AGAINST,
        /** Each act of its own that it owes and does not do, added in the same way. */
        BREACH,
        /** To the attacker: not to attack at all. */
        NO_ATTACK
    }
}
