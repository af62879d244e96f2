package org.surety.analysis.crisis.answer;

import org.surety.model.agreement.Word;

/**
 * What a party that chooses does in a situation.
 *
 * @param against whether it is a choice against enough help, or one for it
 * @param party who chooses
 * @param step the step, as {@code procedure/step}
 * @param attempt 1 for the first time the step is taken
 * @param move what it does
 * @param always whether it does so whenever it gets there; otherwise in most situations, weighed by how likely they are
 */
public record PlayerChoice(boolean against, String party, String step, int attempt, Move move, boolean always) {

    /** What a party can choose. */
    public enum Move implements Word {
        /** It votes yes. */
        YES,
        /** It votes no. */
        NO,
        /** It abstains, or casts no ballot where abstention is none. */
        ABSTAIN,
        /** It acts as soon as it can. */
        ACT,
        /** It does not act. */
        HOLD_BACK,
        /** It ends its talks at once. */
        CONCLUDE,
        /** It talks for as long as it can. */
        TALK_ON
    }
}
