package org.surety.report.efg;

import java.util.List;
import org.surety.report.ModelHeading;
import org.surety.strategic.game.StakesGame;
import org.surety.strategic.game.Worths;

/**
 * A game of parties that weigh their stakes, for Gambit.
 *
 * @param heading what it is a model of
 * @param game in which each party is a bloc by itself
 * @param worths what ends and moves are worth
 * @param players by their numbers
 */
public record StakesSheet(ModelHeading heading, StakesGame game, Worths worths, List<String> players) {

    /** Copies the list. */
    public StakesSheet {
        players = List.copyOf(players);
    }
}
