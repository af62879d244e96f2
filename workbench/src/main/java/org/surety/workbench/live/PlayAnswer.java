package org.surety.workbench.live;

/** What became of something that somebody wanted to do in an exercise. */
public sealed interface PlayAnswer {

    /** It is done, and on the disk. */
    record Made() implements PlayAnswer {}

    /** The seat is shared: it was put to the seat's captain. */
    record Proposed() implements PlayAnswer {}

    /** It breaks the agreement: a second person must agree. */
    record AwaitsSecond() implements PlayAnswer {}

    /** Nothing was done, for a reason in words. */
    record Declined(String why) implements PlayAnswer {}
}
