package org.surety.live;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A play in which one party made another move, or none, at one moment, and all else went on as far as it could.
 *
 * @param at when
 * @param party whose move it is
 * @param made what it did in the play; empty where it did nothing
 * @param instead what it does here; empty where it does nothing
 * @param then what happened here from that moment on, in order
 * @param leftOut what parties did in the play afterwards and can no longer do here
 * @param byRule what they did here by the scenario's assumptions, since the play never came there
 * @param ending what it came to
 */
public record Rerun(LocalDateTime at, String party, Optional<Move> made, Optional<Move> instead,
        List<Play.Happened> then, List<LogEvent.Moved> leftOut, List<LogEvent.Moved> byRule, PlayEnding ending) {

    /** Copies the lists. */
    public Rerun {
        then = List.copyOf(then);
        leftOut = List.copyOf(leftOut);
        byRule = List.copyOf(byRule);
    }
}
