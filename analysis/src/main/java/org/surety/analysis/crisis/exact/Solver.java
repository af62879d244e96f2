package org.surety.analysis.crisis.exact;

import java.util.Arrays;
import java.util.List;
import org.surety.analysis.crisis.conduct.DelayLaw;

/**
 * Carries out a {@link Program} with given numbers. Rounding: all numbers are doubles, and every value is a sum of products of probabilities, so its error stays
 * within some units of the fifteenth digit times the number of parties. Not for several threads at once.
 */
public final class Solver {

    private final Program program;
    private final double[][] values;
    private final StagePass pass = new StagePass();
    private final StageSlope slope = new StageSlope();

    /** For one program; keeps its memory between calls. */
    public Solver(Program program) {
        this.program = program;
        this.values = new double[program.length()][program.size()];
    }

    /** Works everything out for the values {@code at} of the variables. */
    public Solver solve(double[] at) {
        List<Op> ops = program.ops();
        for (int i = 0; i < ops.size(); i++) {
            double[] into = values[i];
            switch (ops.get(i)) {
                case Op.Constant constant -> System.arraycopy(constant.values(), 0, into, 0, into.length);
                case Op.Linear linear -> linear(linear, into);
                case Op.Spread spread -> Arrays.fill(into, values[spread.child()][0]);
                case Op.Talk talk -> talk(talk, at, into);
                case Op.Staged staged -> pass.solve(staged.stage(), values, at, into);
            }
        }
        return this;
    }

    /** The probability at {@code root}, with nothing contributed before. */
    public double at(int root) {
        return values[root][0];
    }

    Program program() {
        return program;
    }

    /** The memory for derivatives, kept between calls as well. */
    StageSlope slope() {
        return slope;
    }

    double[][] values() {
        return values;
    }

    private void linear(Op.Linear linear, double[] into) {
        Arrays.fill(into, 0);
        for (int k = 0; k < linear.children().length; k++) {
            double[] child = values[linear.children()[k]];
            double weight = linear.weights()[k];
            for (int i = 0; i < into.length; i++) {
                into[i] += weight * child[i];
            }
        }
    }

    private void talk(Op.Talk talk, double[] at, double[] into) {
        double before = 0;
        Arrays.fill(into, 0);
        for (int k = 0; k < talk.children().length; k++) {
            double by = k < talk.ages().length ? ended(talk, k, at) : 1;
            double[] child = values[talk.children()[k]];
            for (int i = 0; i < into.length; i++) {
                into[i] += (by - before) * child[i];
            }
            before = by;
        }
    }

    /** The probability that all have ended their talks by the {@code k}-th age; where some may talk on for ever, halfway between 0 and that of the others. */
    static double ended(Op.Talk talk, int k, double[] at) {
        double all = 1;
        for (DelayLaw law : talk.laws()) {
            all *= law.by(talk.ages()[k], at);
        }
        return talk.unsure() ? all / 2 : all;
    }
}
