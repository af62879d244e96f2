package org.surety.semantics.life;

import java.time.LocalDateTime;
import java.util.Optional;
import org.surety.semantics.Effect;

/** What an event, or time that passed, has changed, with the clause by which it did. */
public sealed interface Change {

    /** The agreement. */
    String agreement();

    /** The path of the clause. */
    String clause();

    /** When. */
    LocalDateTime at();

    /** The agreement's phase is another. */
    record PhaseChanged(String agreement, Phase from, Phase to, String clause, LocalDateTime at) implements Change {}

    /** A party is bound from now on, or no more. */
    record BoundChanged(String agreement, String party, boolean bound, String clause, LocalDateTime at)
            implements
                Change {}

    /** Two parties' pair is suspended from now on, or no more. */
    record SuspensionChanged(String agreement, Pair pair, boolean suspended, String clause, LocalDateTime at)
            implements
                Change {}

    /** A duty of a party is in another state. */
    record PositionChanged(String agreement, DutyKey key, Position.State from, Position.State to, String clause,
            LocalDateTime at) implements Change {}

    /** A record of a breach is new or another. */
    record BreachChanged(String agreement, BreachRecord record, String clause, LocalDateTime at) implements Change {}

    /** A run of a procedure begins. */
    record RunBegan(String agreement, String procedure, String clause, LocalDateTime at) implements Change {}

    /** Something followed in a run. */
    record InRun(String agreement, String procedure, Effect effect, LocalDateTime at) implements Change {
        @Override
        public String clause() {
            return effect.clause();
        }
    }

    /** A notice has been given. */
    record NoticeGiven(String agreement, PendingNotice notice, String clause, LocalDateTime at) implements Change {}

    /** A term has been prolonged. */
    record Prolonged(String agreement, Optional<String> duty, LocalDateTime until, String clause, LocalDateTime at)
            implements
                Change {}

    /** It is recorded though nothing allows it. */
    record Unlawful(String agreement, String clause, LocalDateTime at) implements Change {}
}
