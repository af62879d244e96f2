package org.surety.web.gate;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Words that let a browser in once. They are told only to whoever started the server. Safe for several threads. */
public final class StartTokens {

    private static final Duration LASTS = Duration.ofHours(12);

    private final InstantSource clock;
    private final Map<String, Instant> made = new HashMap<>();

    /** None yet. */
    public StartTokens(InstantSource clock) {
        this.clock = clock;
    }

    /** A new one. */
    public synchronized String next() {
        String token = Secrets.next();
        made.put(Secrets.hash(token), clock.instant());
        return token;
    }

    /** Whether it is one that was not used yet; from now on it is. */
    public synchronized boolean use(String token) {
        Instant since = made.remove(Secrets.hash(token));
        return since != null && !since.plus(LASTS).isBefore(clock.instant());
    }
}
