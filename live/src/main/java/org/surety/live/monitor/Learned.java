package org.surety.live.monitor;

import java.time.Instant;
import java.util.Objects;

/**
 * An event with its place in the log of a monitor.
 *
 * @param seq its number, from 1
 * @param at when it was learned, which may be long after it happened
 * @param actor who recorded it, by an identifier that tells no name
 */
public record Learned(long seq, Instant at, String actor, MonitorEvent what) {

    /** Refuses with {@link IllegalArgumentException} a number below 1. */
    public Learned {
        if (seq < 1) {
            throw new IllegalArgumentException("events are numbered from 1, not from " + seq);
        }
        Objects.requireNonNull(what);
    }
}
