package org.surety.workbench.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.surety.store.value.Id;
import org.surety.store.value.Participant;

/**
 * How much one person sends: a hand presses no more than this, and a program that sends without end would fill the
 * screens of all. Safe for several threads.
 */
final class Haste {

    private static final int MOST = 40;
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_KNOWN = 5_000;

    private final InstantSource clock;
    private final Map<Id<Participant>, Deque<Instant>> sent = new LinkedHashMap<>();

    Haste(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether a person has sent as much as one may within the last minute; if not, this counts. */
    synchronized boolean isTooGreat(Id<Participant> who) {
        Instant now = clock.instant();
        Deque<Instant> all = sent.computeIfAbsent(who, it -> new ArrayDeque<>());
        all.removeIf(it -> !it.plus(WINDOW).isAfter(now));
        if (all.size() >= MOST) {
            return true;
        }
        all.add(now);
        if (sent.size() > MOST_KNOWN) {
            sent.remove(sent.keySet().iterator().next());
        }
        return false;
    }

    static PlayAnswer declined() {
        return new PlayAnswer.Declined(
                "You have sent " + MOST + " things within a minute, so this was not done. Wait a "
                        + "moment, and send it again.");
    }
}
