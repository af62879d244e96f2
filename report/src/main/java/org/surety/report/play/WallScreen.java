package org.surety.report.play;

import java.util.List;
import java.util.Optional;

/**
 * What everybody in the room sees.
 *
 * @param seen as of a seat that may know what all may
 * @param blocking who can still block, a line for each vote under way
 * @param odds of enough help in time from here, in words; empty where they are not known
 */
public record WallScreen(SeatScreen seen, List<String> blocking, Optional<String> odds) {
    /** Copies the list. */
    public WallScreen {
        blocking = List.copyOf(blocking);
    }
}
