package org.surety.analysis.crisis.exact;

import java.util.Arrays;
import java.util.List;

/**
 * Carries out a {@link Program} with given numbers. Rounding: all numbers are doubles, and every value is a sum of products of probabilities, so its error stays
 * within some units of the fifteenth digit times the number of parties. Not for several threads at once.
 */
public final class Solver {

    private final Program program;
    private final double[][] values;
    private final StagePass pass = new StagePass();

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
                case Op.Await await -> await(await, at, into);
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

    double[][] values() {
        return values;
    }

    private void linear(Op.Linear linear, double[] into) {
        Arrays.fill(into, 0);
        for (int k = 0; k < linear.children().length; k++) {
            add(into, values[linear.children()[k]], linear.weights()[k]);
        }
    }

    private void await(Op.Await await, double[] at, double[] into) {
        double before = 0;
        Arrays.fill(into, 0);
        for (int k = 0; k < await.children().length; k++) {
            double by = k < await.ages().length ? await.all(k, at) : 1;
            add(into, values[await.children()[k]], by - before);
            before = by;
        }
        if (await.tellsNobody()) {
            double none = await.none(at);
            add(into, values[await.nobody()], none);
            add(into, values[await.children()[await.ages().length]], -none);
        }
    }

    private static void add(double[] into, double[] from, double weight) {
        for (int i = 0; i < into.length; i++) {
            into[i] += weight * from[i];
        }
    }
}
