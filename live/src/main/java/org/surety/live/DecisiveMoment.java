package org.surety.live;

import java.util.List;
import java.util.Optional;
import org.surety.model.agreement.Ballot;

/**
 * An event of an exercise, and what it did to the probability of enough help in time under the assumptions of the
 * exercise's scenario.
 *
 * @param event the event
 * @param agreement under which agreement
 * @param clause the step it was made in
 * @param before the probability before it, from 0 to 1; empty where too many states could follow
 * @param after the probability after it
 * @param turners who alone could have made another of it
 * @param without the play without it, where it is a part in a step that one party did; empty for a vote
 */
public record DecisiveMoment(Logged event, String agreement, String clause, Optional<Double> before,
        Optional<Double> after, List<Turner> turners, Optional<Rerun> without) {

    /** Copies the list. */
    public DecisiveMoment {
        turners = List.copyOf(turners);
    }

    /**
     * A voter who alone could have changed what followed.
     *
     * @param cast its ballot; empty where it cast none
     * @param instead another that it could have cast
     * @param then the probability that would have followed, all others voting as they did
     * @param again the play with that ballot; empty where it could not have been cast
     */
    public record Turner(String party, Optional<Ballot> cast, Ballot instead, Optional<Double> then,
            Optional<Rerun> again) {}

    /** By how much it raised the probability; below 0 where it lowered it, and 0 where that is not known. */
    public double change() {
        return before.isPresent() && after.isPresent() ? after.get() - before.get() : 0;
    }
}
