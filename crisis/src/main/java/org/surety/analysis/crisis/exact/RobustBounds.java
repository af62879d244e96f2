package org.surety.analysis.crisis.exact;

import java.util.Arrays;
import java.util.List;
import org.surety.semantics.Work;

/** Safe bounds for every value of a {@link Program} over the ranges of all variables. */
public final class RobustBounds {

    private final double[][] least;
    private final double[][] most;

    /** The bounds of a program. */
    public RobustBounds(Program program) {
        List<Op> ops = program.ops();
        this.least = new double[ops.size()][program.size()];
        this.most = new double[ops.size()][program.size()];
        TallyBounds lower = new TallyBounds(true);
        TallyBounds upper = new TallyBounds(false);
        for (int i = 0; i < ops.size(); i++) {
            Work.check();
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
                case Op.Await await -> {
                    await(await, least, least[i], true);
                    await(await, most, most[i], false);
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

    /**
     * The last value, plus the sum of G(k) (value k - value k+1), plus N (value if nobody - last value), each G(k) and
     * N being as small or as large as it can be.
     */
    private static void await(Op.Await await, double[][] values, double[] into, boolean least) {
        double[] last = values[await.children()[await.ages().length]];
        System.arraycopy(last, 0, into, 0, into.length);
        for (int k = 0; k < await.ages().length; k++) {
            Work.check();
            double low = await.unsure() ? 0 : await.laws().leastBy(await.ages()[k]);
            double high = await.laws().mostBy(await.ages()[k]);
            add(into, values[await.children()[k]], values[await.children()[k + 1]], low, high, least);
        }
        if (await.tellsNobody()) {
            add(into, values[await.nobody()], last, await.laws().leastNoneBy(await.end()),
                    await.laws().mostNoneBy(await.end()), least);
        }
    }

    private static void add(double[] into, double[] one, double[] other, double low, double high, boolean least) {
        for (int i = 0; i < into.length; i++) {
            double difference = one[i] - other[i];
            into[i] += (difference > 0 == least ? low : high) * difference;
        }
    }
}
