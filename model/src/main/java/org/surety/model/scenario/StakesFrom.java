package org.surety.model.scenario;

import org.surety.model.quantity.Ratio;

/**
 * That what outcomes are worth follows from what parties want on an issue: the weight times the salience, as a share,
 * times the closeness of the outcome to their position, 0 to 100.
 *
 * @param issue its name in the file of positions that stands beside the agreement
 * @param inTime where on its scale enough help in time lies, 0 to 100
 * @param otherwise where it lies that there is none
 * @param weight not negative
 * @param source what the assumption rests on
 */
public record StakesFrom(String issue, Ratio inTime, Ratio otherwise, Ratio weight, Assumption source) {

    /** Refuses a negative weight. */
    public StakesFrom {
        if (weight.signum() < 0) {
            throw new IllegalArgumentException("a weight is not negative, as " + weight + " is");
        }
    }
}
