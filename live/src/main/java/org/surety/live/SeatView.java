package org.surety.live;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.surety.model.chronicle.Entry;
import org.surety.semantics.life.Change;
import org.surety.semantics.life.Situation;

/**
 * What a seat may know, and nothing else: its page is written from this alone.
 *
 * @param seat its name; one of the names of {@link Logged} for control
 * @param status whether play goes on
 * @param limit when play ends at the latest
 * @param told what it was told at the start
 * @param seen what it has seen, in order
 * @param situation where the agreements stand, which everybody knows
 * @param waits what is waited for
 * @param moves the moves it has now
 */
public record SeatView(String seat, Play.Status status, Optional<LogEvent.Limited> limit, Optional<String> told,
        List<Seen> seen, Situation situation, List<Wait> waits, List<Move> moves) {

    /** Copies the lists. */
    public SeatView {
        seen = List.copyOf(seen);
        waits = List.copyOf(waits);
        moves = List.copyOf(moves);
    }

    /**
     * Something it has seen.
     *
     * @param number counted for this seat alone, from 1: gaps would tell of what it does not see
     * @param story when it happened
     * @param actor who brought it about
     * @param what what it sees of it
     * @param changes what changed in the agreements
     */
    public record Seen(int number, LocalDateTime story, String actor, What what, List<Change> changes) {
        /** Copies the list. */
        public Seen {
            changes = List.copyOf(changes);
        }
    }

    /** What is seen of an event. */
    public sealed interface What {
        /** All of it. */
        record Whole(LogEvent event) implements What {}

        /** That a party has cast a ballot in a sealed vote. */
        record Sealed(String party, String agreement, String step) implements What {}

        /** What happened in the story: a vote that was counted, with its ballots, or an event. */
        record Told(Entry entry) implements What {}

        /** That something it has seen was set aside or amended. */
        record Corrected(String why) implements What {}

        /** Words that an inject brought; nothing where it tells none. */
        record Brought(String inject, Optional<String> words) implements What {}
    }

    /**
     * Something that is waited for.
     *
     * @param clause the step
     * @param parties who can still do something in it, by name
     * @param done who has done their part, where names are shown; else the seat's own party, if it has
     * @param count how many have, where that is shown instead of names
     * @param until when it ends by itself; empty where nothing ends it
     */
    public record Wait(String agreement, String clause, List<String> parties, List<String> done,
            Optional<Integer> count, Optional<LocalDateTime> until) {
        /** Copies the lists. */
        public Wait {
            parties = List.copyOf(parties);
            done = List.copyOf(done);
        }
    }
}
