package org.surety.live;

import java.util.List;
import java.util.Optional;
import org.surety.model.chronicle.Entry;

/** Whether a party can make a move now. */
public sealed interface Ruling {

    /**
     * It can.
     *
     * @param entries what the move tells the kernel; none where it only counts later, or for those who wait
     * @param occasion the step it is made in, as {@link Occasion#key} names it; empty where it belongs to none
     */
    record Allowed(List<Entry> entries, Optional<String> occasion) implements Ruling {
        /** Copies the list. */
        public Allowed {
            entries = List.copyOf(entries);
        }
    }

    /** It cannot. */
    record Refused(Declined why) implements Ruling {}

    /** That the exercise does not allow it. */
    static Ruling no(Declined.Why why, String clause) {
        return new Refused(new Declined.ByPlay(why, clause));
    }
}
