package org.surety.design.api;

/**
 * How to search.
 *
 * @param mostVersions beyond so many versions not all are looked at, but a search is made
 * @param searched how many versions such a search looks at
 * @param seed where the search and the drawing of assumptions begin; the same seed gives the same result
 * @param drawn in how many settings of the assumptions the frontier is tried for robustness
 * @param listed how many versions of the frontier are told, at most
 */
public record Effort(long mostVersions, int searched, long seed, int drawn, int listed) {

    /** Five million versions. */
    public static final Effort USUAL = new Effort(5_000_000, 50_000, 1, 64, 100);

    /** Refuses what is less than one, and fewer than no drawn settings. */
    public Effort {
        if (mostVersions < 1 || searched < 1 || listed < 1 || drawn < 0) {
            throw new IllegalArgumentException("at least one version is needed");
        }
    }
}
