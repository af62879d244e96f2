package org.surety.analysis.coalition;

import java.math.BigInteger;
import java.util.List;

/**
 * The minimal sets for which a condition holds.
 *
 * @param count how many there are, exactly
 * @param listed the first of them: smallest first, then in the order of the parties
 */
public record MinimalSets(BigInteger count, List<List<String>> listed) {

    /** Copies the lists. */
    public MinimalSets {
        listed = listed.stream().map(List::copyOf).toList();
    }

    /** Whether all are listed. */
    public boolean isComplete() {
        return count.equals(BigInteger.valueOf(listed.size()));
    }
}
