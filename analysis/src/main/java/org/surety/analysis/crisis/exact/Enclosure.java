package org.surety.analysis.crisis.exact;

import java.util.Arrays;
import java.util.List;
import org.surety.analysis.crisis.conduct.DelayLaw;

/** Safe bounds for every value of a {@link Program} over the ranges of all variables. */
public final class Enclosure {

    private final double[][] least;
    private final double[][] most;

    /** The bounds of a program. */
    public Enclosure(Program program) {
        List<Op> ops = program.ops();
        this.least = new double[ops.size()][program.size()];
        this.most = new double[ops.size()][program.size()];
        StageBounds lower = new StageBounds(true);
        StageBounds upper = new StageBounds(false);
        for (int i = 0; i < ops.size(); i++) {
            switch (ops.get(i)) {
                case Op.Constant constant -> {
                    System.arraycopy(constant.values(), 0, least[i], 0, program.size());
                    System.arraycopy(constant.values(), 0, most[i], 0, program.size());
                }
                case Op.Linear linear -> linear(linear, i);
                case Op.Spread spread -> {
                    Arrays.fill(least[i], least[spread.child()][0]);
                    Arrays.fill(most[i], most[spread.child()][0]);
                }
                case Op.Talk talk -> {
                    talk(talk, least, least[i], true);
                    talk(talk, most, most[i], false);
                }
                case Op.Staged staged -> {
                    lower.solve(staged.stage(), least, least[i]);
                    upper.solve(staged.stage(), most, most[i]);
                }
            }
        }
    }

    /** No values within the ranges give less. */
    public double least(int root) {
        return Math.max(0, least[root][0]);
    }

    /** No values within the ranges give more. */
    public double most(int root) {
        return Math.min(1, most[root][0]);
    }

    private void linear(Op.Linear linear, int index) {
        for (int k = 0; k < linear.children().length; k++) {
            double weight = linear.weights()[k];
            double[] low = weight > 0 ? least[linear.children()[k]] : most[linear.children()[k]];
            double[] high = weight > 0 ? most[linear.children()[k]] : least[linear.children()[k]];
            for (int i = 0; i < low.length; i++) {
                least[index][i] += weight * low[i];
                most[index][i] += weight * high[i];
            }
        }
    }

    /** The last value plus the sum of G(k) (value k - value k+1), each G(k) being as small or as large as it can be. */
    private static void talk(Op.Talk talk, double[][] values, double[] into, boolean least) {
        System.arraycopy(values[talk.children()[talk.ages().length]], 0, into, 0, into.length);
        for (int k = 0; k < talk.ages().length; k++) {
            double low = talk.unsure() ? 0 : 1;
            double high = 1;
            for (DelayLaw law : talk.laws()) {
                low *= law.leastBy(talk.ages()[k]);
                high *= law.mostBy(talk.ages()[k]);
            }
            for (int i = 0; i < into.length; i++) {
                double difference = values[talk.children()[k]][i] - values[talk.children()[k + 1]][i];
                into[i] += (difference > 0 == least ? low : high) * difference;
            }
        }
    }
}
