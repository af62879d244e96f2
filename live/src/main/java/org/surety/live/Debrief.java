package org.surety.live;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.surety.semantics.life.BreachRecord;
import org.surety.semantics.life.Position;

/**
 * What there is to talk about after an exercise: all of it follows from the log and the assumptions of its scenario.
 *
 * @param play where the exercise ended
 * @param moments what did something to the odds, in the order in which it came
 * @param ending what it came to
 * @param late what was due and not done in time, in the order in which it became late
 * @param breaches what is on record of breaches at the end
 * @param unused what somebody could have done under the agreement and never did
 * @param assumed what parties did beside what the scenario assumes of them
 */
public record Debrief(Play play, PlayEnding ending, List<DecisiveMoment> moments, List<LateDuty> late,
        List<Recorded> breaches, List<Unused> unused, List<Assumed> assumed) {

    /** Copies the lists. */
    public Debrief {
        moments = List.copyOf(moments);
        late = List.copyOf(late);
        breaches = List.copyOf(breaches);
        unused = List.copyOf(unused);
        assumed = List.copyOf(assumed);
    }

    /**
     * A duty whose last moment passed before it was done.
     *
     * @param since when it became late
     * @param then what it was next, and from when; empty where it stayed late until the end
     */
    public record LateDuty(String agreement, String party, String duty, String clause, LocalDateTime since,
            Optional<Next> then) {}

    /** What a duty was after it had been late. */
    public record Next(Position.State state, LocalDateTime at) {}

    /** A record of a breach under an agreement. */
    public record Recorded(String agreement, BreachRecord breach) {}

    /**
     * Something that the kernel offered and the party never did.
     *
     * @param move what; of a vote one ballot stands for all
     * @param from when it was first offered
     * @param until when it was last seen to be offered
     * @param had the play with that move made as soon as it could be, where it is a part in a step
     */
    public record Unused(String party, Move move, String clause, LocalDateTime from, LocalDateTime until,
            Optional<Rerun> had) {}

    /**
     * What a party did in a step beside what the scenario assumes of it, every range at its middle.
     *
     * @param move what it did; empty where it did not act
     * @param chance how likely that was taken to be, from 0 to 1
     */
    public record Assumed(LocalDateTime at, String party, String agreement, String clause, Optional<Move> move,
            double chance) {}
}
