package org.surety.analysis.crisis.exact;

import java.util.List;
import org.surety.semantics.Work;

/**
 * Carries out a {@link Program} with given numbers. Rounding: all numbers are doubles, and every value is a sum of
 * products of probabilities, so its error stays within some units of the fifteenth digit times the number of parties.
 * Not for several threads at once.
 */
public final class Solver {

    private final Program program;
    private final double[][] values;
    private final ProgramEvaluation evaluation = new ProgramEvaluation();
    private final TallyGradient slope = new TallyGradient();

    /** For one program; keeps its memory between calls. */
    public Solver(Program program) {
        this.program = program;
        this.values = new double[program.length()][program.size()];
    }

    /** Works everything out for the values {@code at} of the variables. */
    public Solver solve(double[] at) {
        List<Op> ops = program.ops();
        for (int i = 0; i < ops.size(); i++) {
            Work.check();
            evaluation.solve(ops.get(i), values, at, values[i]);
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
    TallyGradient slope() {
        return slope;
    }

    double[][] values() {
        return values;
    }
}
