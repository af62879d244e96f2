package org.surety.live;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import org.surety.semantics.Work;

/**
 * Where too many states can follow from now to be gone through at once: shortly before the limit of a step few can, and
 * from each earlier moment so much of what follows is known already that what is new is never too much.
 */
final class Beforehand {

    /** Hours from one moment to the one before it, and how many moments there are at most. */
    private static final long STRIDE = 12;
    private static final long MOST = 12;

    private Beforehand() {}

    /**
     * Asks about the moments between now and the limit of a step, the latest first.
     *
     * @param play now
     * @return whether there was one
     */
    static boolean ask(Play play, Occasion now, Consumer<Occasion> ask) {
        Optional<LocalDateTime> limit = play.kernel().limit(now.agreement(), now.run(), now.token());
        long hours = limit.map(it -> Duration.between(play.story(), it).toHours()).orElse(0L);
        long pace = Math.max(STRIDE, hours / MOST);
        for (long before = 1; before < hours; before += pace) {
            Work.check();
            play.at(limit.orElseThrow().minusHours(before)).occasions().stream()
                    .filter(it -> it.key().equals(now.key())).findFirst().ifPresent(ask);
        }
        return hours > 1;
    }
}
