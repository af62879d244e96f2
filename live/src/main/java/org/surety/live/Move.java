package org.surety.live;

import java.util.Optional;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.Word;
import org.surety.model.chronicle.Happening;

/** What a party can do in an exercise, always under one agreement, which is named by its id. */
public sealed interface Move {

    /** The agreement. */
    String agreement();

    /** It casts its ballot in a vote that is under way, {@code PROCEDURE/STEP}. */
    record Cast(String agreement, String step, Ballot ballot) implements Move {}

    /** It does its part in a step, {@code PROCEDURE/STEP}. */
    record Take(String agreement, String step, Part part) implements Move {}

    /** A part in a step. */
    enum Part implements Word {
        /** It asks. */
        ASK,
        /** It has nothing more to say. */
        END_TALKS,
        /** It acts as the step bids or allows. */
        ACT,
        /** It lets it be known that it will not act. */
        HOLD_BACK
    }

    /** It signs, ratifies or accedes. */
    record Join(String agreement, Happening.Consent how) implements Move {}

    /** It gives notice that it leaves the agreement, or ends a duty that has a term of its own. */
    record Leave(String agreement, Optional<String> duty) implements Move {}

    /** It does all that a duty asks. */
    record Perform(String agreement, String duty) implements Move {}

    /** It does what a duty forbids it: it breaks the agreement. */
    record Break(String agreement, String duty) implements Move {}

    /**
     * It does by force, or by another event, what sets procedures off.
     *
     * @param event the word of the event
     * @param against whom it hits
     * @param place where; empty for a place that no clause names
     */
    record Strike(String agreement, String event, String against, Optional<String> place) implements Move {}

    /** It says that a party has broken a duty, or answers that. */
    record Speak(String agreement, Speech how, String accused, String duty) implements Move {}

    /** What can be said of a breach. */
    enum Speech implements Word {
        /** That it is so. */
        CLAIM,
        /** That it is not so. */
        DISPUTE,
        /** That what it claimed is no longer claimed. */
        WITHDRAW
    }
}
