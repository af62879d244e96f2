package org.surety.analysis.crisis.behaviour;

import org.surety.model.quantity.Range;
import org.surety.model.scenario.Assumption;

/**
 * One uncertain number: an entry of the scenario as it applies to one party. What a group is assumed to do makes one
 * variable for each member, since its members need not be alike within the range.
 *
 * @param entry where it stands in the scenario, such as {@code behaviour.guarantors.ballot.yes}
 * @param who the party or group that the entry is about
 * @param party the party to which it applies here
 * @param range the assumed range
 * @param middle the value at the middle of the ranges
 * @param role how it stands to the scenario
 * @param source what the assumption rests on
 */
public record Parameter(String entry, String who, String party, Range range, double middle, Role role,
        Assumption source) {

    /** How a variable stands to the scenario. */
    public enum Role {
        /** The scenario says it. */
        STATED,
        /** The scenario says nothing, so it can be anything. */
        UNSTATED,
        /** It follows from others: the ballot that takes the rest, or one that is ruled out. */
        DERIVED
    }

    /** Whether another stands for the same numbers. */
    boolean isAs(Parameter other) {
        return this == other || middle == other.middle && role == other.role && range.equals(other.range);
    }
}
