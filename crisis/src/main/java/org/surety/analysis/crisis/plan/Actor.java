package org.surety.analysis.crisis.plan;

import org.surety.analysis.crisis.behaviour.ActLaw;

/**
 * A party as one of those who must or may act.
 *
 * @param party who
 * @param law whether and when it acts
 * @param inFavour its part if it voted yes in the last decision on the way here
 * @param otherwise its part if it did not, or had no vote
 */
public record Actor(String party, ActLaw law, Part inFavour, Part otherwise) {

    /** The part of a party in an act. */
    public enum Part {
        /** It is not among those who act. */
        NONE,
        /** Its act is no help. */
        ACTS,
        /** Its act is help. */
        HELPS
    }

    /** Whether its part depends on how it voted. */
    public boolean dependsOnBallot() {
        return inFavour != otherwise;
    }
}
