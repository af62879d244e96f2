package org.surety.analysis.power;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is wanted of a power analysis.
 *
 * @param indices which indices; cheap ones need not wait for dear ones
 * @param ballots binary, ternary or both; ternary is given only where a member may abstain
 * @param surelyAgainst members who are sure to vote no; the others' power is computed given that
 * @param listed how many minimal coalitions are listed
 * @param limits how much work is acceptable
 */
public record PowerRequest(Set<Index> indices, Set<BallotChoices> ballots, Set<String> surelyAgainst, int listed,
        Limits limits) {

    /**
     * How much work is acceptable.
     *
     * @param vectors count vectors over classes of interchangeable members
     * @param states states of a decision diagram
     * @param cells numbers held in memory at once
     * @param steps additions of the program over weights
     */
    public record Limits(long vectors, int states, long cells, long steps) {
        /** About ten seconds and half a gibibyte. */
        public static final Limits DEFAULT = new Limits(60_000, 1_500_000, 40_000_000L, 20_000_000_000L);
    }

    /** Copies the collections. */
    public PowerRequest {
        indices = indices.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(indices));
        ballots = ballots.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(ballots));
        surelyAgainst = Set.copyOf(surelyAgainst);
    }

    /** Everything there is, for nobody sure to vote no. */
    public static PowerRequest everything() {
        return new PowerRequest(EnumSet.allOf(Index.class), EnumSet.allOf(BallotChoices.class), Set.of(), 20,
                Limits.DEFAULT);
    }

    /** The same with only these indices. */
    public PowerRequest only(Index first, Index... more) {
        return new PowerRequest(EnumSet.of(first, more), ballots, surelyAgainst, listed, limits);
    }

    /** The same with these ballots. */
    public PowerRequest with(BallotChoices first, BallotChoices... more) {
        return new PowerRequest(indices, EnumSet.of(first, more), surelyAgainst, listed, limits);
    }

    /** The same given that these vote no. */
    public PowerRequest given(Set<String> against) {
        return new PowerRequest(indices, ballots, against, listed, limits);
    }

    /** The same with this many minimal coalitions listed. */
    public PowerRequest listing(int count) {
        return new PowerRequest(indices, ballots, surelyAgainst, count, limits);
    }

    /** The same within these limits. */
    public PowerRequest within(Limits other) {
        return new PowerRequest(indices, ballots, surelyAgainst, listed, other);
    }
}
