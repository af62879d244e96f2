package org.surety.analysis.crisis.exact;

import java.util.Arrays;

/**
 * Works out one step of a program after another. Keeps its memory between them, so it is not for several threads at
 * once.
 */
final class ProgramEvaluation {

    private final TallyValue pass = new TallyValue();

    /**
     * The values of a step.
     *
     * @param values those of the steps that it needs
     */
    void solve(Op op, double[][] values, double[] at, double[] into) {
        switch (op) {
            case Op.Constant constant -> System.arraycopy(constant.values(), 0, into, 0, into.length);
            case Op.Linear linear -> linear(linear, values, into);
            case Op.Spread spread -> Arrays.fill(into, values[spread.child()][0]);
            case Op.Await await -> await(await, values, at, into);
            case Op.Staged staged -> pass.solve(staged.stage(), values, at, into);
        }
    }

    private static void linear(Op.Linear linear, double[][] values, double[] into) {
        Arrays.fill(into, 0);
        for (int k = 0; k < linear.children().length; k++) {
            add(into, values[linear.children()[k]], linear.weights()[k]);
        }
    }

    private static void await(Op.Await await, double[][] values, double[] at, double[] into) {
        double before = 0;
        Arrays.fill(into, 0);
        for (int k = 0; k < await.children().length; k++) {
            double by = k < await.ages().length ? await.all(k, at) : 1;
            add(into, values[await.children()[k]], by - before);
            before = by;
        }
        if (await.tellsNobody()) {
            double none = await.laws().noneBy(await.end(), at);
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
