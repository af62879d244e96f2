package org.surety.analysis.crisis.plan;

import java.util.Optional;
import org.surety.model.agreement.Timing;

/**
 * How long a step may last.
 *
 * @param hours the limit; empty where no bound exists
 * @param fromTrigger whether it counts from the trigger, and not from the start of the step
 */
public record StepLimit(Optional<Long> hours, boolean fromTrigger) {

    /** For ever. */
    public static final long ENDLESS = Long.MAX_VALUE;

    /** The span of a step. */
    public static StepLimit of(Timing timing) {
        return new StepLimit(timing.within().bound().map(it -> it.count()), timing.from() == Timing.Moment.TRIGGER);
    }

    /** How long a step that begins at {@code hour} may last: as {@code Semantics.deadline}, less the hour. */
    public long from(long hour) {
        return hours.map(it -> fromTrigger ? Math.max(0, it - hour) : it).orElse(ENDLESS);
    }
}
