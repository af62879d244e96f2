package org.surety.workbench.live;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.surety.store.value.Id;
import org.surety.store.value.Participant;

/**
 * Whoever drops out stops nothing: a captain who cannot be reached for three minutes is replaced by somebody of the
 * seat who is there, or else the seat is played by rule until the captain is back.
 */
final class Absences {

    /** How long a captain can be away. */
    static final Duration LONGEST = Duration.ofMinutes(3);

    private final Map<Id<Participant>, Instant> first = new HashMap<>();

    /**
     * Who is to sit where from now on; nobody where the seat is to be played by rule.
     *
     * @param players who was let in and plays
     * @param captain who sends the moves of a seat now
     * @param left who was the captain of a seat that has been played by rule since the captain dropped out
     */
    Map<String, Optional<Id<Participant>>> changes(List<Participant> players,
            Function<String, Optional<String>> captain, Function<String, Optional<String>> left, Presence presence,
            Instant now) {
        Map<String, Optional<Id<Participant>>> found = new LinkedHashMap<>();
        for (Participant one : players) {
            Instant known = first.computeIfAbsent(one.id(), it -> now);
            String seat = one.seat().orElse("");
            Optional<String> sends = captain.apply(seat);
            boolean here = presence.isHere(one.id(), now);
            if (sends.equals(Optional.of(one.id().value())) && !here
                    && presence.last(one.id()).orElse(known).plus(LONGEST).isBefore(now)) {
                found.put(seat, players.stream().filter(it -> it.seat().equals(one.seat())
                        && presence.isHere(it.id(), now)).map(Participant::id).findFirst());
            } else if (sends.isEmpty() && here && left.apply(seat).equals(Optional.of(one.id().value()))) {
                found.put(seat, Optional.of(one.id()));
            }
        }
        return found;
    }
}
