package org.surety.analysis.crisis.exact;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.surety.analysis.crisis.behaviour.StepName;
import org.surety.model.quantity.Ratio;

/**
 * What the probability is of.
 *
 * @param lattice the sums that count
 * @param shifts what an act of help by a party does to them
 * @param sight a vote to be held or passed, instead
 * @param missed whether it is that the sums are not reached
 * @param results how votes go, by the number of their node; courses in which one goes otherwise do not count
 */
public record Goal(CappedSums lattice, Function<String, CappedSums.Shift> shifts, Optional<Sight> sight, boolean missed,
        Map<Integer, Boolean> results) {

    /** Copies the map. */
    public Goal {
        results = Map.copyOf(results);
    }

    /** That this goal is missed by courses in which votes go as {@code given}. */
    public Goal missedIf(Map<Integer, Boolean> given) {
        return new Goal(lattice, shifts, sight, true, given);
    }

    /**
     * A vote that is looked at.
     *
     * @param passes whether the vote must pass, or only be held
     */
    public record Sight(StepName step, int attempt, boolean passes) {}

    /** Enough help. */
    public static Goal enough(CappedSums lattice, Function<String, Map<String, Ratio>> contributions) {
        Map<String, CappedSums.Shift> known = new HashMap<>();
        return new Goal(lattice, party -> known.computeIfAbsent(party, it -> lattice.shift(contributions.apply(it))),
                Optional.empty(), false, Map.of());
    }

    /** That {@code helper} helps. */
    public static Goal help(String helper) {
        CappedSums.Shift shift = CappedSums.ONE_ACT.shift(Map.of());
        return new Goal(CappedSums.ONE_ACT, party -> party.equals(helper) ? shift : CappedSums.Shift.NONE,
                Optional.empty(),
                false, Map.of());
    }

    /** That a vote is held, or passes. */
    public static Goal vote(Sight sight) {
        return new Goal(CappedSums.NOTHING, party -> CappedSums.Shift.NONE, Optional.of(sight), false,
                Map.of());
    }
}
