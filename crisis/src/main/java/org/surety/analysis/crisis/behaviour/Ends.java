package org.surety.analysis.crisis.behaviour;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.quantity.Range;

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
            double[] three = new double[3];
            for (int i = 0; i < 3; i++) {
                three[i] = values[chances.variable(i)];
            }
            double[] set = givingWay(chances).with(three, ballot(chances, number), value);
            for (int i = 0; i < 3; i++) {
                values[chances.variable(i)] = set[i];
            }
        }
    }

    private GivingWay givingWay(BallotLaw.Chances chances) {
        Optional<Integer> rest = Optional.empty();
        List<Range> ranges = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Parameter variable = variables.get(chances.variable(i));
            ranges.add(variable.range());
            rest = variable.role() == Parameter.Role.DERIVED && !variable.range().isExact() ? Optional.of(i) : rest;
        }
        return new GivingWay(ranges, rest);
    }

    private static int ballot(BallotLaw.Chances chances, int number) {
        return number == chances.yes() ? BallotLaw.YES : number == chances.no() ? BallotLaw.NO : BallotLaw.ABSTAIN;
    }

    /** The variable of the ballot that gives way when the probability of ballot {@code number} changes. */
    public Optional<Integer> yielding(int number) {
        return Optional.ofNullable(ballots.get(number))
                .map(it -> it.variable(givingWay(it).yielding(ballot(it, number))));
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
