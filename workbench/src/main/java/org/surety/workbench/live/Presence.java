package org.surety.workbench.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.store.value.Id;
import org.surety.store.value.Participant;

/** Who is there: whoever has asked for anything lately, or has a page open that is kept up to date. */
final class Presence {

    /** Who has asked for nothing this long is gone. */
    static final Duration GONE = Duration.ofSeconds(15);

    private final Map<Id<Participant>, Instant> seen = new HashMap<>();
    private final Map<Id<Participant>, Integer> open = new HashMap<>();
    private final Map<Id<Participant>, Instant> shared = new HashMap<>();

    synchronized void seen(Id<Participant> who, Instant now) {
        seen.put(who, now);
    }

    /** One page more, or less, is open. */
    synchronized void open(Id<Participant> who, int more, Instant now) {
        seen.put(who, now);
        open.merge(who, more, Integer::sum);
    }

    /** What another server has seen. */
    synchronized void elsewhere(Id<Participant> who, Instant at) {
        seen.merge(who, at, (one, other) -> one.isAfter(other) ? one : other);
        shared.merge(who, at, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** Who was seen here since this was last asked, and when; of whom a page is open, now. */
    synchronized Map<Id<Participant>, Instant> news(Instant now) {
        open.forEach((who, pages) -> {
            if (pages > 0) {
                seen.put(who, now);
            }
        });
        Map<Id<Participant>, Instant> news = new HashMap<>();
        seen.forEach((who, at) -> {
            if (!at.equals(shared.put(who, at))) {
                news.put(who, at);
            }
        });
        return news;
    }

    /** When somebody was last seen; empty for whoever was not since the program began. */
    synchronized Optional<Instant> last(Id<Participant> who) {
        return Optional.ofNullable(seen.get(who));
    }

    synchronized boolean isHere(Id<Participant> who, Instant now) {
        return open.getOrDefault(who, 0) > 0
                || seen.containsKey(who) && !seen.getOrDefault(who, Instant.MIN).plus(GONE).isBefore(now);
    }

    /** Whether half of them or more are gone, of those who have ever been seen here. */
    synchronized boolean halfAreGone(Collection<Id<Participant>> players, Instant now) {
        Set<Id<Participant>> known = new HashSet<>(players);
        known.retainAll(seen.keySet());
        long gone = known.stream().filter(it -> !isHere(it, now)).count();
        return !known.isEmpty() && 2 * gone >= known.size();
    }
}
