package org.surety.analysis.crisis.exact;

import java.util.List;
import org.surety.analysis.crisis.conduct.DelayLaw;

/** The derivative of an answer by every variable at once, by going through a solved {@link Program} from its end to its beginning. */
public final class Slopes {

    private Slopes() {}

    /**
     * The derivatives.
     *
     * @param root whose value is the answer
     * @param at the values of the variables
     * @return by the number of the variable
     */
    public static double[] of(Program program, int root, double[] at) {
        return of(new Solver(program).solve(at), root, at);
    }

    /**
     * The derivatives of one of several answers that have been worked out together.
     *
     * @param solved with the values {@code at}
     */
    public static double[] of(Solver solved, int root, double[] at) {
        Program program = solved.program();
        double[][] values = solved.values();
        double[][] weights = new double[program.length()][program.size()];
        double[] gradient = new double[at.length];
        weights[root][0] = 1;
        StageSlope stages = solved.slope();
        List<Op> ops = program.ops();
        for (int i = root; i >= 0; i--) {
            if (isZero(weights[i])) {
                continue;
            }
            switch (ops.get(i)) {
                case Op.Constant constant -> {
                }
                case Op.Linear linear -> {
                    for (int k = 0; k < linear.children().length; k++) {
                        add(weights[linear.children()[k]], weights[i], linear.weights()[k]);
                    }
                }
                case Op.Spread spread -> {
                    for (double weight : weights[i]) {
                        weights[spread.child()][0] += weight;
                    }
                }
                case Op.Talk talk -> talk(talk, values, weights, weights[i], at, gradient);
                case Op.Staged staged -> stages.derive(staged.stage(), values, at, weights[i], weights, gradient);
            }
        }
        return gradient;
    }

    private static boolean isZero(double[] weights) {
        for (double weight : weights) {
            if (weight != 0) {
                return false;
            }
        }
        return true;
    }

    private static void add(double[] into, double[] from, double factor) {
        for (int i = 0; i < into.length; i++) {
            into[i] += factor * from[i];
        }
    }

    private static void talk(Op.Talk talk, double[][] values, double[][] weights, double[] own, double[] at,
            double[] gradient) {
        double before = 0;
        for (int k = 0; k < talk.children().length; k++) {
            double by = k < talk.ages().length ? Solver.ended(talk, k, at) : 1;
            add(weights[talk.children()[k]], own, by - before);
            before = by;
        }
        for (int k = 0; k < talk.ages().length; k++) {
            double difference = 0;
            for (int i = 0; i < own.length; i++) {
                difference += own[i] * (values[talk.children()[k]][i] - values[talk.children()[k + 1]][i]);
            }
            for (DelayLaw law : talk.laws()) {
                double others = talk.unsure() ? 0.5 : 1;
                for (DelayLaw other : talk.laws()) {
                    others *= other == law ? 1 : other.by(talk.ages()[k], at);
                }
                law.derive(talk.ages()[k], at, difference * others, gradient);
            }
        }
    }
}
