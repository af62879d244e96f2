package org.surety.live;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What a play came to, as far as two plays of one exercise can be held against each other.
 *
 * @param enough when enough help had come, by what the scenario takes to be enough; empty where it never had
 * @param inTime whether that was before the hour at which it is too late
 * @param helped who has helped, in the order in which each first did
 */
public record PlayEnding(Optional<LocalDateTime> enough, boolean inTime, List<String> helped) {

    /** Copies the list. */
    public PlayEnding {
        helped = List.copyOf(helped);
    }
}
