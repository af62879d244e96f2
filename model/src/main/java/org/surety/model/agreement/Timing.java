package org.surety.model.agreement;

import java.util.Optional;
import org.surety.model.quantity.Limit;

/**
 * When a step ends at the latest, and how often it may be taken.
 *
 * @param within its limit
 * @param from the moment from which the limit counts
 * @param repeats how many times a vote may be taken again after it has failed
 * @param staysOpen whether it may be taken again without a number: a failure leaves it open until its limit passes
 */
public record Timing(Limit within, Clock from, int repeats, boolean staysOpen) {

    /** No word about time. */
    public static final Timing UNSPECIFIED = new Timing(new Limit.Unspecified(), Moment.STEP, 0);

    /** More repeats than anybody means. */
    public static final int MOST_REPEATS = 100;

    /** From when a limit counts. */
    public sealed interface Clock {
        /** The spelling in files. */
        String word();

        /** The step whose beginning it counts from, where that is another one. */
        default Optional<String> otherStep() {
            return this instanceof StepStart start ? Optional.of(start.step()) : Optional.empty();
        }
    }

    /** The moments that every step knows. */
    public enum Moment implements Clock, Word {
        /** The start of the step. */
        STEP,
        /** The event that set the procedure off. */
        TRIGGER;

        @Override
        public String word() {
            return Word.super.word();
        }
    }

    /**
     * The last beginning of another step on the way here, or, of a request, the moment at which it was made; where
     * there was none, the start of the step itself.
     *
     * @param step its name in the procedure
     */
    public record StepStart(String step) implements Clock {
        @Override
        public String word() {
            return step;
        }
    }

    /** Refuses a negative or absurd number of repeats, and an open vote that nothing ends. */
    public Timing {
        if (repeats < 0 || repeats > MOST_REPEATS) {
            throw new IllegalArgumentException("a step repeats 0 to " + MOST_REPEATS + " times, not " + repeats);
        }
        if (staysOpen && (repeats > 0 || within.bound().isEmpty())) {
            throw new IllegalArgumentException("a vote that repeats without a number of times needs a limit");
        }
    }

    /** A step that repeats so many times. */
    public Timing(Limit within, Clock from, int repeats) {
        this(within, from, repeats, false);
    }
}
