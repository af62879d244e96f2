package org.surety.analysis.crisis.exact;

import java.util.List;
import org.surety.analysis.crisis.behaviour.Timed;

/**
 * The derivative of an answer by every variable at once, by going through a solved {@link Program} from its end to its
 * beginning.
 */
public final class Gradient {

    private Gradient() {}

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
        TallyGradient stages = solved.slope();
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
                case Op.Await await -> await(await, values, weights, weights[i], at, gradient);
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

    private static void await(Op.Await await, double[][] values, double[][] weights, double[] own, double[] at,
            double[] gradient) {
        double before = 0;
        for (int k = 0; k < await.children().length; k++) {
            double by = k < await.ages().length ? await.all(k, at) : 1;
            add(weights[await.children()[k]], own, by - before);
            before = by;
        }
        List<Timed> laws = await.laws().laws();
        for (int k = 0; k < await.ages().length; k++) {
            double difference = difference(own, values[await.children()[k]], values[await.children()[k + 1]]);
            for (int one = 0; one < laws.size(); one++) {
                double others = await.unsure() ? 0.5 : 1;
                for (int other = 0; other < laws.size(); other++) {
                    others *= other == one ? 1 : laws.get(other).by(await.ages()[k], at);
                }
                laws.get(one).derive(await.ages()[k], at, difference * others, gradient);
            }
        }
        if (await.tellsNobody()) {
            nobody(await, values, weights, own, at, gradient);
        }
    }

    private static void nobody(Op.Await await, double[][] values, double[][] weights, double[] own, double[] at,
            double[] gradient) {
        int last = await.children()[await.ages().length];
        double none = await.laws().noneBy(await.end(), at);
        add(weights[await.nobody()], own, none);
        add(weights[last], own, -none);
        double difference = difference(own, values[await.nobody()], values[last]);
        List<Timed> laws = await.laws().laws();
        for (int one = 0; one < laws.size(); one++) {
            double others = 1;
            for (int other = 0; other < laws.size(); other++) {
                others *= other == one ? 1 : 1 - laws.get(other).by(await.end(), at);
            }
            laws.get(one).derive(await.end(), at, -difference * others, gradient);
        }
    }

    private static double difference(double[] own, double[] one, double[] other) {
        double difference = 0;
        for (int i = 0; i < own.length; i++) {
            difference += own[i] * (one[i] - other[i]);
        }
        return difference;
    }
}
