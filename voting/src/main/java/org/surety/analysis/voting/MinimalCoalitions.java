package org.surety.analysis.voting;

import java.math.BigInteger;
import java.util.List;

/** The minimal winning coalitions of a monotone rule with two choices, known without being enumerated. */
public interface MinimalCoalitions {

    /** By size, from size 0 on, how many there are. */
    List<BigInteger> bySize();

    /** By size, how many there are that contain {@code member}. */
    List<BigInteger> bySizeWith(int member);

    /** The first {@code limit}: smallest first, then in the order of the members. */
    List<List<Integer>> first(int limit);

    /** The engine, in plain words. */
    String name();

    /** Told by name. */
    default MinimalSets told(List<String> parties, int limit) {
        return MinimalSets.told(this, parties, limit);
    }

    /**
     * Chooses the engine.
     *
     * @throws org.surety.semantics.TooLarge if neither engine can do it within its limits
     */
    static MinimalCoalitions of(ThresholdRule rule) {
        if (rule.choices() != 2 || !rule.isMonotone()) {
            throw new IllegalArgumentException("only a monotone rule with two choices has minimal coalitions");
        }
        List<List<Integer>> alike = Symmetry.classes(rule);
        return MinimalVectors.fits(rule, alike) ? new MinimalVectors(rule, alike) : new MinimalFamily(rule);
    }
}
