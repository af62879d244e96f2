package org.surety.analysis.crisis.answer;

import org.surety.model.quantity.Range;
import org.surety.model.scenario.Assumption;

/**
 * What an assumption does to the answer.
 *
 * @param assumption its place in the scenario, such as {@code behaviour.guarantors.ballot.yes}
 * @param who the party or group it is about
 * @param range what is assumed
 * @param stated whether the scenario says so; otherwise it says nothing and anything is possible
 * @param derivative the change of the answer for a small change of the assumption, per unit, at the middle of every
 * range. Where it is a
 *            ballot, the ballot that takes the rest (or abstention) gives way
 * @param low the answer with this assumption at its low end and the others at their middle
 * @param high the answer with this assumption at its high end and the others at their middle
 * @param source what it rests on
 */
public record Sensitivity(String assumption, String who, Range range, boolean stated, double derivative, double low,
        double high, Assumption source) {

    /** How far the answer moves between the two ends. */
    public double swing() {
        return Math.abs(high - low);
    }
}
