package org.surety.live;

import org.surety.model.agreement.Word;
import org.surety.semantics.life.Followed;

/** Why an event cannot be appended; nothing has changed. */
public sealed interface Declined {

    /** The path of the clause that does not allow it, or the part of the exercise that does not. */
    String clause();

    /** The agreement does not allow it. */
    record ByText(Followed.Why why, String clause) implements Declined {}

    /** The exercise does not allow it. */
    record ByPlay(Why why, String clause) implements Declined {}

    /** Why an exercise does not allow something. */
    enum Why implements Word {
        /** Play has not begun. */
        NOT_BEGUN,
        /** Play is paused. */
        PAUSED,
        /** Play is over. */
        OVER,
        /** Play goes on already. */
        GOES_ON,
        /** There is no such seat. */
        NO_SUCH_SEAT,
        /** There is no such agreement. */
        NO_SUCH_AGREEMENT,
        /** There is no such clause. */
        NO_SUCH_CLAUSE,
        /** There is no such inject. */
        NO_SUCH_INJECT,
        /** It has come already. */
        CAME_ALREADY,
        /** The story is past that moment. */
        STORY_IS_PAST,
        /** Something falls due before it, which comes first. */
        SOMETHING_IS_DUE,
        /** Nothing waits for it. */
        NOTHING_WAITS,
        /** The party has no part in it. */
        NO_PART,
        /** The vote knows no such ballot. */
        NO_SUCH_BALLOT,
        /** It has been done already. */
        DONE_ALREADY,
        /** The duty does not bind the party now. */
        NOT_BOUND,
        /** The duty is kept, not done; or it is done in a step of a procedure. */
        NOTHING_TO_DO,
        /** The duty forbids nothing that could be done. */
        NOTHING_FORBIDDEN,
        /** Nothing of the kind was claimed. */
        NOTHING_CLAIMED,
        /** Nobody does this to itself, or says it of itself. */
        NOT_ITSELF,
        /** No clause speaks of such an event, such a party hit, or such a place. */
        NOTHING_SET_OFF,
        /** There is no such event in the log, or it is no move. */
        NO_SUCH_EVENT,
        /** What came later would no longer be allowed. */
        LATER_DEPENDS,
        /** Today's rules come to another situation than the one that was vouched for. */
        RULES_DIFFER
    }
}
