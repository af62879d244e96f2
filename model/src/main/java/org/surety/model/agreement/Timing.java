package org.surety.model.agreement;

import org.surety.model.quantity.Limit;

/**
 * When a step ends at the latest, and how often it may be taken.
 *
 * @param within its limit
 * @param from the moment from which the limit counts
 * @param repeats how many times a vote may be taken again after it has failed
 */
public record Timing(Limit within, Clock from, int repeats) {

    /** No word about time. */
    public static final Timing UNSPECIFIED = new Timing(new Limit.Unspecified(), Clock.STEP, 0);

    /** More repeats than anybody means. */
    public static final int MOST_REPEATS = 100;

    /** From when a limit counts. */
    public enum Clock implements Word {
        /** From the start of the step. */
        STEP,
        /** From the event that set the procedure off. */
        TRIGGER
    }

    /** Refuses a negative or absurd number of repeats. */
    public Timing {
        if (repeats < 0 || repeats > MOST_REPEATS) {
            throw new IllegalArgumentException("a step repeats 0 to " + MOST_REPEATS + " times, not " + repeats);
        }
    }
}
