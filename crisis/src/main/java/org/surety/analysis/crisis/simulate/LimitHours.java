package org.surety.analysis.crisis.simulate;

import org.surety.analysis.crisis.plan.StepLimit;

/** A span in plain numbers. */
record LimitHours(long hours, boolean fromTrigger) {

    static LimitHours of(StepLimit span) {
        return new LimitHours(span.hours().orElse(StepLimit.ENDLESS), span.fromTrigger());
    }

    /** As {@link StepLimit#from}. */
    long from(long hour) {
        return hours != StepLimit.ENDLESS && fromTrigger ? Math.max(0, hours - hour) : hours;
    }

    /** The hour {@code time} after {@code hour}. */
    static long later(long hour, long time) {
        return time >= StepLimit.ENDLESS - hour ? StepLimit.ENDLESS : hour + time;
    }
}
