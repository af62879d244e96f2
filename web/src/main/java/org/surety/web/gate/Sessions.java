package org.surety.web.gate;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The browsers that were let in. Of the secret in a cookie only a digest is kept; a session ends after twelve hours
 * without use, and after fourteen days. Safe for several threads.
 */
public final class Sessions {

    private static final Duration IDLE = Duration.ofHours(12);
    private static final Duration LONGEST = Duration.ofDays(14);

    private final InstantSource clock;
    private final Map<String, Session> byHash = new HashMap<>();

    /** No sessions yet. */
    public Sessions(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * A browser that was let in.
     *
     * @param form what its forms must carry, so that no page of somebody else's can send one
     */
    public record Session(String form, Instant since, Instant used) {}

    /** Lets a browser in; gives what its cookie must hold. */
    public synchronized String begin() {
        Instant now = clock.instant();
        byHash.values().removeIf(it -> isOver(it, now));
        String secret = Secrets.next();
        byHash.put(Secrets.hash(secret), new Session(Secrets.next(), now, now));
        return secret;
    }

    /** The session of a cookie, if it lasts. */
    public synchronized Optional<Session> of(String secret) {
        Instant now = clock.instant();
        String hash = Secrets.hash(secret);
        Session session = byHash.get(hash);
        if (session == null || isOver(session, now)) {
            byHash.remove(hash);
            return Optional.empty();
        }
        byHash.put(hash, new Session(session.form(), session.since(), now));
        return Optional.of(session);
    }

    private static boolean isOver(Session session, Instant now) {
        return session.used().plus(IDLE).isBefore(now) || session.since().plus(LONGEST).isBefore(now);
    }
}
