package org.surety.workbench.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.store.value.Id;
import org.surety.store.value.KeptRun;
import org.surety.store.value.Participant;
import org.surety.store.value.SaveKey;
import org.surety.store.value.Sha;

/**
 * Moves that break an agreement, which wait for a second person. They are not kept: after a restart they are asked
 * anew. Safe for several threads.
 */
final class Breaches {

    private static final Duration WAITS = Duration.ofMinutes(5);

    private final InstantSource clock;
    private final Map<Id<KeptRun>, Map<String, Pending>> pending = new HashMap<>();

    /** A breach that waits. */
    private record Pending(Id<Participant> by, String code, Instant until) {}

    Breaches(InstantSource clock) {
        this.clock = clock;
    }

    private Optional<Pending> of(Id<KeptRun> run, String seat) {
        return Optional.ofNullable(pending.getOrDefault(run, Map.of()).get(seat))
                .filter(it -> it.until().isAfter(clock.instant()));
    }

    /** Somebody of a seat wants it, or is the second who does. */
    synchronized PlayAnswer asked(PlayTable table, Participant who, String seat, String code, SaveKey key) {
        Optional<Pending> waits = of(who.run(), seat).filter(it -> it.code().equals(code));
        if (waits.isEmpty()) {
            pending.computeIfAbsent(who.run(), it -> new LinkedHashMap<>()).put(seat,
                    new Pending(who.id(), code, clock.instant().plus(WAITS)));
            table.note(seat, List.of(seat), "A second person must agree to this: "
                    + table.says(seat, code).orElse(""), new SaveKey(Sha.of("note " + key.text()).hex()));
            return new PlayAnswer.AwaitsSecond();
        }
        if (waits.get().by().equals(who.id())) {
            return new PlayAnswer.AwaitsSecond();
        }
        pending.getOrDefault(who.run(), new HashMap<>()).remove(seat);
        return table.move(seat, seat, code, key);
    }

    /** What waits, by seat, as sentences. */
    synchronized Map<String, String> waiting(Id<KeptRun> run, PlayTable table) {
        Map<String, String> found = new LinkedHashMap<>();
        pending.getOrDefault(run, Map.of()).forEach((seat, it) -> of(run, seat)
                .flatMap(one -> table.says(seat, one.code())).ifPresent(says -> found.put(seat, says)));
        return found;
    }

    /** Control is the second person; gives the code of the move, which waits no more. */
    synchronized Optional<String> agreed(Id<KeptRun> run, String seat) {
        Optional<Pending> waits = of(run, seat);
        pending.getOrDefault(run, new HashMap<>()).remove(seat);
        return waits.map(Pending::code);
    }
}
