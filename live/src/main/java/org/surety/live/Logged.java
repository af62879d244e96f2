package org.surety.live;

import java.time.LocalDateTime;

/**
 * An event with its place in the log.
 *
 * @param seq its number, from 1
 * @param story the moment of the story at which it happened; this decides, and no clock
 * @param actor who brought it about: a seat, or one of the names here
 * @param what what it is
 */
public record Logged(long seq, LocalDateTime story, String actor, LogEvent what) {

    /** The server, when something falls due. */
    public static final String CLOCK = "clock";
    /** Whoever leads the exercise. */
    public static final String CONTROL = "control";
    /** Everybody: whoever sees what all may see. */
    public static final String PUBLIC = "public";
    /** The rule by which parties behave that nobody plays. */
    public static final String RULE = "rule";
}
