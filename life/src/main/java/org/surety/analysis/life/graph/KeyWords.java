package org.surety.analysis.life.graph;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;

/** A number for anything; the same for what is equal. */
public final class KeyWords {

    private final Map<Object, Long> known = new HashMap<>();

    public long of(Object what) {
        Long found = known.get(what);
        if (found == null) {
            found = (long) known.size();
            known.put(what, found);
        }
        return found;
    }

    /** That of the time which is left; all that has passed is alike. */
    long left(LocalDateTime now, LocalDateTime at) {
        return at.isAfter(now) ? of(Duration.between(now, at)) : -1;
    }
}
