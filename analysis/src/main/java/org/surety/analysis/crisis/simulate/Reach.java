package org.surety.analysis.crisis.simulate;

import org.surety.analysis.crisis.plan.Span;

/** A span in plain numbers. */
record Reach(long hours, boolean fromTrigger) {

    static Reach of(Span span) {
        return new Reach(span.hours().orElse(Span.ENDLESS), span.fromTrigger());
    }

    /** As {@link Span#from}. */
    long from(long hour) {
        return hours != Span.ENDLESS && fromTrigger ? Math.max(0, hours - hour) : hours;
    }

    /** The hour {@code time} after {@code hour}. */
    static long later(long hour, long time) {
        return time >= Span.ENDLESS - hour ? Span.ENDLESS : hour + time;
    }
}
