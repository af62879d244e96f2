package org.surety.semantics.life;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.surety.model.agreement.Word;
import org.surety.model.quantity.Ratio;

/**
 * The legal position of one bearer under one duty (L8 to L17).
 *
 * @param state its state
 * @param since since when it has been in it
 * @param called since when it has been called for; empty while it is not
 * @param due the moment at which its last moment has passed; empty where there is none
 * @param parts how much of each of its actions has been done, 0 to 1, in the order of the text
 * @param offered whether the bearer has offered to do it
 * @param before its state before it was suspended; itself where it is not
 */
public record Position(State state, LocalDateTime since, Optional<LocalDateTime> called, Optional<LocalDateTime> due,
        List<Ratio> parts, boolean offered, State before) {

    /** Copies the list. */
    public Position {
        parts = List.copyOf(parts);
    }

    /** The state of a duty. */
    public enum State implements Word {
        /** It does not bind. */
        DORMANT,
        /** It binds; nothing is called for now. */
        IN_EFFECT,
        /** It is to be done. */
        DUE,
        /** Its last moment has passed and it is not done. */
        OVERDUE,
        /** It is done. */
        FULFILLED,
        /** It is suspended. */
        SUSPENDED,
        /** It no longer binds. */
        RELEASED,
        /** The agreement is void. */
        VOID;

        /** Whether it binds now. */
        public boolean binds() {
            return this == IN_EFFECT || this == DUE || this == OVERDUE;
        }

        /** Whether nothing more comes of it. */
        public boolean isOver() {
            return this == RELEASED || this == VOID;
        }
    }

    /** One that never stood, of a duty with so many actions. */
    static Position dormant(LocalDateTime since, int actions) {
        return new Position(State.DORMANT, since, Optional.empty(), Optional.empty(),
                Collections.nCopies(actions, Ratio.ZERO), false, State.DORMANT);
    }

    /** How much of it has been done: of the action of which least has. */
    public Ratio done() {
        return parts.stream().min(Ratio::compareTo).orElse(Ratio.ZERO);
    }

    /** Whether all of it has been done. */
    public boolean isDone() {
        return done().compareTo(Ratio.ONE) >= 0;
    }

    Position in(State next, LocalDateTime now) {
        return next == state ? this : new Position(next, now, called, due, parts, offered, next);
    }

    Position suspended(LocalDateTime now) {
        return new Position(State.SUSPENDED, now, called, due, parts, offered, state);
    }

    Position called(Optional<LocalDateTime> moment, Optional<LocalDateTime> last) {
        return new Position(state, since, moment, last, parts, offered, before);
    }

    Position due(Optional<LocalDateTime> last) {
        return new Position(state, since, called, last, parts, offered, before);
    }

    /** Some part of one of its actions is done. */
    Position plus(int action, Ratio part) {
        List<Ratio> next = new ArrayList<>(parts);
        Ratio sum = next.get(action).plus(part);
        next.set(action, sum.compareTo(Ratio.ONE) > 0 ? Ratio.ONE : sum);
        return new Position(state, since, called, due, next, offered, before);
    }

    /** All of it is done. */
    Position whole() {
        return new Position(state, since, called, due, Collections.nCopies(parts.size(), Ratio.ONE), offered, before);
    }

    /** Called for anew: nothing of it is done; an offer counts that was made before it was called for at all. */
    Position calledAnew(LocalDateTime moment, Optional<LocalDateTime> last) {
        return new Position(state, since, Optional.of(moment), last, Collections.nCopies(parts.size(), Ratio.ZERO),
                offered && called.isEmpty(), before);
    }

    /** Whether any of it has been done or offered. */
    boolean isBegun() {
        return offered || parts.stream().anyMatch(it -> it.signum() > 0);
    }

    Position offer() {
        return new Position(state, since, called, due, parts, true, before);
    }
}
