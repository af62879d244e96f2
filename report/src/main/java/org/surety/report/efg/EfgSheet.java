package org.surety.report.efg;

import java.util.List;
import java.util.Optional;
import org.surety.analysis.crisis.graph.Game;
import org.surety.report.ModelHeading;

/**
 * A game for Gambit.
 *
 * @param heading what it is a model of
 * @param game the choices, and what happens by chance between them
 * @param players who chooses, and what they want
 * @param by help after this hour is too late; empty where it never is
 * @param until the last hour that is looked at
 * @param cut whether something that would be in time can still be under way then; it counts as no help
 * @param least the probability of enough help in time if all players do what is worst for it, acting as one
 * @param most if all do what is best for it
 */
public record EfgSheet(ModelHeading heading, Game game, List<Player> players, Optional<Long> by, long until,
        boolean cut, double least, double most) {

    /** Copies the list. */
    public EfgSheet {
        players = List.copyOf(players);
    }

    /**
     * A party that chooses.
     *
     * @param party its code
     * @param wantsHelp whether enough help in time is worth 1 to it and no such help 0, or the other way round
     */
    public record Player(String party, boolean wantsHelp) {}
}
