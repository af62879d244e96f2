package org.surety.analysis.crisis.behaviour;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Moves assumptions to the ends of their ranges, and finds the corner of all ranges towards which an answer rises or
 * falls.
 */
public final class Ends {

    private final Parameters parameters;
    private final List<Parameter> variables;
    private final Map<Integer, BallotLaw.Chances> ballots = new HashMap<>();

    /** For the variables that {@code register} has by now. */
    public Ends(Parameters parameters) {
        this.parameters = parameters;
        this.variables = parameters.variables();
        for (BallotLaw.Chances chances : parameters.ballots()) {
            for (int i = 0; i < 3; i++) {
                ballots.put(chances.variable(i), chances);
            }
        }
    }

    /**
     * The middle of all ranges, but with one entry at an end of its range.
     *
     * @param low whether at the low end
     */
    public double[] at(String entry, boolean low) {
        double[] values = parameters.middle();
        for (int i = 0; i < values.length; i++) {
            Parameter variable = variables.get(i);
            if (variable.entry().equals(entry)) {
                set(values, i, (low ? variable.range().low() : variable.range().high()).toDouble());
            }
        }
        return values;
    }

    private void set(double[] values, int number, double value) {
        values[number] = value;
        BallotLaw.Chances chances = ballots.get(number);
        if (chances != null) {
            int yielding = yielding(number).orElseThrow();
            int other = chances.yes() + chances.no() + chances.abstain() - number - yielding;
            double left = Math.max(0, 1 - value - values[other]);
            Parameter gives = variables.get(yielding);
            if (gives.role() != Parameter.Role.DERIVED) {
                left = Math.clamp(left, gives.range().low().toDouble(), gives.range().high().toDouble());
            }
            values[yielding] = Math.min(left, 1 - value);
            values[other] = 1 - value - values[yielding];
        }
    }

    /**
     * The ballot that gives way when the probability of ballot {@code number} changes: the one that takes the rest,
     * else abstention, and where that is asked about, the no.
     */
    public Optional<Integer> yielding(int number) {
        BallotLaw.Chances chances = ballots.get(number);
        if (chances == null) {
            return Optional.empty();
        }
        for (int candidate : new int[]{chances.abstain(), chances.no(), chances.yes()}) {
            boolean takesRest = variables.get(candidate).role() == Parameter.Role.DERIVED
                    && !variables.get(candidate).range().isExact();
            if (candidate != number && takesRest) {
                return Optional.of(candidate);
            }
        }
        return Optional.of(number == chances.abstain() ? chances.no() : chances.abstain());
    }

    /** The corner of all ranges in the direction of {@code gradient}, or against it. */
    public double[] corner(double[] gradient, boolean rising) {
        double[] values = parameters.middle();
        for (int i = 0; i < values.length; i++) {
            Parameter variable = variables.get(i);
            if (!ballots.containsKey(i)) {
                values[i] = (gradient[i] > 0 == rising ? variable.range().high() : variable.range().low()).toDouble();
            }
        }
        for (BallotLaw.Chances chances : parameters.ballots()) {
            double best = Double.NEGATIVE_INFINITY;
            for (double[] corner : chances.corners()) {
                double sum = 0;
                for (int i = 0; i < 3; i++) {
                    sum += corner[i] * gradient[chances.variable(i)];
                }
                double worth = rising ? sum : -sum;
                if (worth > best) {
                    best = worth;
                    for (int i = 0; i < 3; i++) {
                        values[chances.variable(i)] = corner[i];
                    }
                }
            }
        }
        return values;
    }
}
