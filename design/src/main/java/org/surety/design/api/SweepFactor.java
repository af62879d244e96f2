package org.surety.design.api;

/**
 * Something that varies in a sweep.
 *
 * @param id the terms and choices that stand in one block, joined by {@code +}; the scenario and the entry of an
 * assumption; party, issue and what of it is a range; {@link #OTHERS} for all other assumptions
 */
public record SweepFactor(String id, Kind kind) {

    /** Assumptions that only count where several clauses differ from the first version, taken together. */
    public static final String OTHERS = "other assumptions";

    /** What varies. */
    public enum Kind {
        /** How a clause is chosen, or several that depend on each other; each option counts alike. */
        CLAUSE,
        /** A range of a scenario or of positions; every place of it counts alike. */
        ASSUMPTION
    }
}
