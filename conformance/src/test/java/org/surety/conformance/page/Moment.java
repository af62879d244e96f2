package org.surety.conformance.page;

/**
 * A state: what is under way at an hour.
 *
 * @param hour the hours since the trigger (R7), or {@link #LATE}
 */
record Moment(long hour, Course course) {

    /**
     * Some hour after everything that a limit from the trigger, or the question, sets a bound to. Where nothing has a
     * limit any more, time can pass without any further bound.
     */
    static final long LATE = 1_000_000;

    /** R8: what follows when nobody does anything more in this hour; itself where nothing ever changes. */
    Moment later(long lastHourThatMatters) {
        if (hour == LATE) {
            return new Moment(LATE, course.later());
        }
        boolean free = course.isWithoutLimit() && hour + 1 > lastHourThatMatters;
        return new Moment(free ? LATE : hour + 1, course.later());
    }
}
