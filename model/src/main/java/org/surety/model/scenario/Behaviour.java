package org.surety.model.scenario;

import java.util.Map;
import java.util.Optional;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;

/**
 * How parties are assumed to behave. What is empty is inherited from the behaviour of a group they belong to, or from the scenario that
 * this one extends.
 *
 * @param who a party or a group
 * @param voting how it votes
 * @param actsObliged the probability that it acts where it is obliged to
 * @param actsDiscretionary the probability that it acts where it is free to
 * @param delay how long that takes
 * @param contributes what it then contributes, by measure
 * @param source what the assumption rests on
 */
public record Behaviour(String who, Optional<Voting> voting, Optional<Range> actsObliged,
        Optional<Range> actsDiscretionary,
        Optional<Delay> delay, Map<String, Ratio> contributes, Assumption source) {

    /** Copies the map; refuses probabilities outside 0 to 1. */
    public Behaviour {
        contributes = Map.copyOf(contributes);
        actsObliged.ifPresent(Behaviour::refuseUnlessProbability);
        actsDiscretionary.ifPresent(Behaviour::refuseUnlessProbability);
    }

    private static void refuseUnlessProbability(Range range) {
        if (!range.liesWithin(Ratio.ZERO, Ratio.ONE)) {
            throw new IllegalArgumentException("a probability lies between 0 and 1, not " + range);
        }
    }
}
