package org.surety.report;

import java.math.BigInteger;
import java.util.List;
import org.surety.design.api.Effort;

/**
 * How many versions a design has.
 *
 * @param versions how many
 * @param complete whether all would be looked at
 * @param effort how many would be looked at otherwise
 * @param mechanisms for each scenario, how many differ in how help comes about
 * @param threads on how many threads
 * @param seconds about how long a search takes
 */
public record DesignSize(BigInteger versions, boolean complete, Effort effort, List<Long> mechanisms, int threads,
        double seconds) {

    /** Copies the list. */
    public DesignSize {
        mechanisms = List.copyOf(mechanisms);
    }
}
