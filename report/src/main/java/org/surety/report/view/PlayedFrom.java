package org.surety.report.view;

import java.util.List;
import java.util.Optional;
import org.surety.live.KeptLog;
import org.surety.live.LogFile;

/**
 * Where the play of an exercise comes from.
 *
 * @param seed from which chance followed; empty for a log that was kept
 * @param head the last link of the chain of a log that was kept, in hexadecimal digits
 * @param departs where today's rules differ from those under which a log was kept
 * @param rest the lines of the log after that, as they were recorded
 */
public record PlayedFrom(Optional<Long> seed, Optional<String> head, Optional<KeptLog.Departure> departs,
        List<LogFile.Line> rest) {

    /** Copies the list. */
    public PlayedFrom {
        rest = List.copyOf(rest);
    }

    /** A rehearsal. */
    public static PlayedFrom seed(long seed) {
        return new PlayedFrom(Optional.of(seed), Optional.empty(), Optional.empty(), List.of());
    }

    /** A play by people, whose log has this last link, if it has any. */
    public static PlayedFrom log(Optional<String> head) {
        return new PlayedFrom(Optional.empty(), head, Optional.empty(), List.of());
    }
}
