package org.surety.semantics.life;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Why two parties are suspended towards each other.
 *
 * @param since since when
 * @param agreed whether they agreed to it
 * @param grounds the duties and the accused of the breaches that it answers; it ends when their records are closed
 */
public record Suspension(LocalDateTime since, boolean agreed, Set<DutyKey> grounds) {

    /** Copies the set. */
    public Suspension {
        grounds = Collections.unmodifiableSet(new LinkedHashSet<>(grounds));
    }

    /** The same with another ground; with an agreement where none is given. */
    Suspension and(Optional<DutyKey> ground) {
        Set<DutyKey> all = new LinkedHashSet<>(grounds);
        ground.ifPresent(all::add);
        return new Suspension(since, agreed || ground.isEmpty(), all);
    }

    /** The same without a ground; empty where nothing is left. */
    Optional<Suspension> without(DutyKey ground) {
        Set<DutyKey> rest = new LinkedHashSet<>(grounds);
        rest.remove(ground);
        return agreed || !rest.isEmpty() ? Optional.of(new Suspension(since, agreed, rest)) : Optional.empty();
    }
}
