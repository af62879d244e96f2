package org.surety.strategic.kernel;

import java.util.List;
import java.util.Map;
import org.surety.strategic.game.StakesGame;

/**
 * What can follow in a state.
 *
 * @param <T> where it leads
 */
sealed interface Knot<T> {

    /** Nothing can happen any more, though a step is under way. */
    record Stuck<T>() implements Knot<T> {}

    /** Chance decides. */
    record Chance<T>(Map<T, Double> ways) implements Knot<T> {}

    /**
     * Parties choose.
     *
     * @param outcomes for every way to divide among the moves, what follows by chance
     */
    record Choosing<T>(String place, List<StakesGame.Bloc> blocs, Map<List<List<Integer>>, Map<T, Double>> outcomes,
            List<Integer> alike) implements Knot<T> {}
}
