package org.surety.semantics.life;

import java.util.List;

/** What follows from an event. */
public sealed interface Followed {

    /** The situation afterwards; the one before where it was refused. */
    Situation situation();

    /**
     * It happened.
     *
     * @param changes what changed, time that passed before it included, in order
     */
    record Happened(Situation situation, List<Change> changes) implements Followed {
        /** Copies the list. */
        public Happened {
            changes = List.copyOf(changes);
        }
    }

    /**
     * It is not possible, and nothing has changed.
     *
     * @param why the reason
     * @param clause the clause that does not allow it, or that would have to
     */
    record Refused(Situation situation, Why why, String clause) implements Followed {}

    /** Why something is not possible. */
    enum Why {
        /** It lies before what has happened already. */
        BEFORE_NOW,
        /** No such agreement is followed. */
        NO_SUCH_AGREEMENT,
        /** Somebody who is no contracting party consents. */
        NOT_CONTRACTING,
        /** The text does not let anybody leave. */
        NO_WITHDRAWAL,
        /** The text does not let this party give notice. */
        NOT_THIS_PARTY,
        /** The time after which one can leave has not passed. */
        TOO_EARLY,
        /** Whoever gives notice is not bound. */
        NOT_BOUND,
        /** No procedure under way waits for it. */
        NOTHING_WAITS_FOR_IT,
        /** The event begins no procedure in which it could be asked. */
        NOT_SET_OFF,
        /** Whoever does it has no part in that step. */
        NO_PART,
        /** Not all whose agreement it takes have agreed. */
        NOT_ALL_AGREE,
        /** There is no such duty, procedure or step. */
        NO_SUCH_CLAUSE,
        /** Nothing of the kind has been claimed. */
        NOTHING_CLAIMED
    }
}
