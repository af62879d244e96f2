package org.surety.analysis.crisis.behaviour;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Values at a share of what is possible. */
final class RangePoints {

    private RangePoints() {}

    static double between(Parameter variable, double low, double high, ToDoubleFunction<Parameter> share) {
        if (low >= high) {
            return low;
        }
        double part = share.applyAsDouble(variable);
        if (!(part >= 0 && part <= 1)) {
            throw new IllegalArgumentException("a share of a range lies between 0 and 1, not " + part);
        }
        return low + part * (high - low);
    }

    /**
     * The ballots of one party: one after the other within what is still possible, and the one that takes the rest at
     * the end.
     */
    static void together(BallotLaw.Chances ballots, List<Parameter> variables, ToDoubleFunction<Parameter> share,
            double[] values) {
        int last = last(ballots, variables);
        double left = 1;
        for (int i = 0; i < 3; i++) {
            if (i != last) {
                double least = 0;
                double most = 0;
                for (int other = 0; other < 3; other++) {
                    if (other == last || other > i) {
                        Parameter later = variables.get(ballots.variable(other));
                        least += later.range().low().toDouble();
                        most += later.range().high().toDouble();
                    }
                }
                Parameter own = variables.get(ballots.variable(i));
                double low = Math.max(own.range().low().toDouble(), left - most);
                double high = Math.min(own.range().high().toDouble(), left - least);
                values[ballots.variable(i)] = between(own, low, high, share);
                left -= values[ballots.variable(i)];
            }
        }
        values[ballots.variable(last)] = Math.max(0, left);
    }

    private static int last(BallotLaw.Chances ballots, List<Parameter> variables) {
        for (int i = 0; i < 3; i++) {
            Parameter variable = variables.get(ballots.variable(i));
            if (variable.role() == Parameter.Role.DERIVED && !variable.range().isExact()) {
                return i;
            }
        }
        // Without one that takes the rest it must be one that can give way.
        for (int i = 2; i > 0; i--) {
            if (!variables.get(ballots.variable(i)).range().isExact()) {
                return i;
            }
        }
        return BallotLaw.YES;
    }
}
