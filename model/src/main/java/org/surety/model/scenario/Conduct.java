package org.surety.model.scenario;

import java.util.Optional;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;

/**
 * How a party behaves: at every step, or at one. What is empty is inherited, and where nobody says anything it is
 * unknown.
 *
 * @param voting how it votes
 * @param acts the probability that it acts once it is bound or free to
 * @param delay how long that takes, from the start of the step
 * @param talks how long it goes on talking in a consultation, from its start
 */
public record Conduct(Optional<Voting> voting, ByFreedom<Range> acts, ByFreedom<Delay> delay, Optional<Delay> talks) {

    /** Nothing is said. */
    public static final Conduct UNSTATED = new Conduct(Optional.empty(), ByFreedom.unstated(), ByFreedom.unstated(),
            Optional.empty());

    /** Refuses probabilities outside 0 to 1. */
    public Conduct {
        acts.whenObliged().ifPresent(Conduct::refuseUnlessProbability);
        acts.whenFree().ifPresent(Conduct::refuseUnlessProbability);
    }

    private static void refuseUnlessProbability(Range range) {
        if (!range.liesWithin(Ratio.ZERO, Ratio.ONE)) {
            throw new IllegalArgumentException("a probability lies between 0 and 1, not " + range);
        }
    }
}
