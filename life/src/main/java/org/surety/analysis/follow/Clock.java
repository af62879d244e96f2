package org.surety.analysis.follow;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Word;
import org.surety.semantics.Effect;
import org.surety.semantics.life.Pair;

/**
 * Something that runs out.
 *
 * @param kind what kind of thing
 * @param clause its path
 * @param who who can move before it does, in alphabetical order; empty where nobody's move matters
 * @param due the moment at which it has run out
 * @param silence what follows if nobody moves
 */
public record Clock(Kind kind, String clause, List<String> who, LocalDateTime due, Silence silence) {

    /** Copies the list. */
    public Clock {
        who = List.copyOf(who);
    }

    /** What kind of thing runs out. */
    public enum Kind implements Word {
        /** The time to do what a duty asks. */
        DUTY,
        /** The time of a step of a procedure. */
        STEP,
        /** The time of a notice. */
        NOTICE,
        /** The time to object to a suspension that has been announced. */
        MEASURE,
        /** The term of the agreement or of a duty. */
        TERM,
        /** The time after which a condition begins to hold. */
        CONDITION,
        /** The time after which parties may leave. */
        LEAVING
    }

    /** What follows if nobody moves. */
    public sealed interface Silence {
        /** The duty is overdue, and a breach appears. */
        record Overdue() implements Silence {}

        /** A step ends, with what follows from that in its procedure. */
        record Lapses(List<Effect> effects) implements Silence {
            /** Copies the list. */
            public Lapses {
                effects = List.copyOf(effects);
            }
        }

        /**
         * A party is free.
         *
         * @param onceMet whether only once it has met its duties, however long that is after the day
         */
        record Leaves(String party, boolean onceMet) implements Silence {}

        /** The agreement ends for all, or the duty ends. */
        record Ends(Optional<String> duty) implements Silence {}

        /** The term is prolonged. */
        record Prolonged(Optional<String> duty) implements Silence {}

        /** The duties between two are suspended. */
        record Suspends(Pair pair, String duty) implements Silence {}

        /** The condition begins to hold. */
        record Holds(Condition condition) implements Silence {}

        /** Nothing but that a party can give notice from then on. */
        record MayLeave() implements Silence {}
    }
}
