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
public record ExactGoal(CappedSums lattice, Function<String, CappedSums.Shift> shifts, Optional<Sight> sight,
        boolean missed,
        Map<Integer, Boolean> results) {

    /** Copies the map. */
    public ExactGoal {
        results = Map.copyOf(results);
    }

    /** That this goal is missed by courses in which votes go as {@code given}. */
    public ExactGoal missedIf(Map<Integer, Boolean> given) {
        return new ExactGoal(lattice, shifts, sight, true, given);
    }

    /**
     * A vote that is looked at.
     *
     * @param passes whether the vote must pass, or only be held
     */
    public record Sight(StepName step, int attempt, boolean passes) {}

    /** Enough help. */
    public static ExactGoal enough(CappedSums lattice, Function<String, Map<String, Ratio>> contributions) {
        Map<String, CappedSums.Shift> known = new HashMap<>();
        return new ExactGoal(lattice,
                party -> known.computeIfAbsent(party, it -> lattice.shift(contributions.apply(it))),
                Optional.empty(), false, Map.of());
    }

    /** That {@code helper} helps. */
    public static ExactGoal help(String helper) {
        CappedSums.Shift shift = CappedSums.ONE_ACT.shift(Map.of());
        return new ExactGoal(CappedSums.ONE_ACT, party -> party.equals(helper) ? shift : CappedSums.Shift.NONE,
                Optional.empty(),
                false, Map.of());
    }

    /** That a vote is held, or passes. */
    public static ExactGoal vote(Sight sight) {
        return new ExactGoal(CappedSums.NOTHING, party -> CappedSums.Shift.NONE, Optional.of(sight), false,
                Map.of());
    }
}
