package org.surety.semantics.life;

import java.time.LocalDateTime;
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
 * @param done how much of it has been done, 0 to 1
 * @param offered whether the bearer has offered to do it
 * @param before its state before it was suspended; itself where it is not
 */
public record Position(State state, LocalDateTime since, Optional<LocalDateTime> called, Optional<LocalDateTime> due,
        Ratio done, boolean offered, State before) {

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

    /** One that never stood. */
    static Position dormant(LocalDateTime since) {
        return new Position(State.DORMANT, since, Optional.empty(), Optional.empty(), Ratio.ZERO, false,
                State.DORMANT);
    }

    /** Whether all of it has been done. */
    public boolean isDone() {
        return done.compareTo(Ratio.ONE) >= 0;
    }

    Position in(State next, LocalDateTime now) {
        return next == state ? this : new Position(next, now, called, due, done, offered, next);
    }

    Position suspended(LocalDateTime now) {
        return new Position(State.SUSPENDED, now, called, due, done, offered, state);
    }

    Position called(Optional<LocalDateTime> moment, Optional<LocalDateTime> last) {
        return new Position(state, since, moment, last, done, offered, before);
    }

    Position due(Optional<LocalDateTime> last) {
        return new Position(state, since, called, last, done, offered, before);
    }

    Position done(Ratio total) {
        return new Position(state, since, called, due, total.compareTo(Ratio.ONE) > 0 ? Ratio.ONE : total, offered,
                before);
    }

    Position offer() {
        return new Position(state, since, called, due, done, true, before);
    }
}
