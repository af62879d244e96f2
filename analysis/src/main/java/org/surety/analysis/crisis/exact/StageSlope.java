package org.surety.analysis.crisis.exact;

import java.util.Arrays;

/**
 * The derivatives of a {@link Stage}: one pass forward with the weight of each state, against the values that the pass backward has left. Together they cost a
 * small multiple of the value alone, however many variables there are.
 */
final class StageSlope {

    private final StagePass pass = new StagePass();

    /**
     * Adds derivatives.
     *
     * @param weights the derivative of the answer by the values of this stage
     * @param children to which those of the values of the steps that follow are added
     * @param gradient to which those of the variables are added
     */
    void derive(Stage stage, double[][] values, double[] at, double[] weights, double[][] children,
            double[] gradient) {
        double[][] kept = pass.keep(stage, values, at);
        double[] mass = new double[stage.width(0)];
        System.arraycopy(weights, 0, mass, 0, stage.limits()[0] + 1);
        for (int index = 0; index < stage.levels().size(); index++) {
            double[] after = new double[stage.width(index + 1)];
            level(stage, index, at, mass, kept[index + 1], after, gradient);
            mass = after;
        }
        ends(stage, mass, children);
    }

    private static void ends(Stage stage, double[] mass, double[][] children) {
        int marks = stage.marking().marks();
        int nodes = stage.levels().getLast().nodesAfter();
        int length = stage.limits()[stage.levels().size()] + 1;
        for (int node = 0; node < nodes; node++) {
            for (int mark = 0; mark < marks; mark++) {
                int end = nodes == 1 || node == 1 ? stage.ends()[mark] : stage.failed();
                if (end >= 0) {
                    int offset = (node * marks + mark) * stage.size();
                    for (int i = 0; i < length; i++) {
                        children[end][i] += mass[offset + i];
                    }
                }
            }
        }
    }

    private static void level(Stage stage, int index, double[] at, double[] mass, double[] values, double[] after,
            double[] gradient) {
        Level level = stage.levels().get(index);
        int marks = stage.marking().marks();
        int length = stage.limits()[index] + 1;
        double[] chances = new double[3];
        double[] ways = new double[3];
        double[] acts = new double[level.ways()];
        double[] slopes = new double[level.ways()];
        for (int way = 0; way < acts.length; way++) {
            acts[way] = level.deeds().get(way).map(it -> it.law().by(it.age(), at)).orElse(0.0);
        }
        for (int context = 0; context < level.contextsBefore(); context++) {
            level.chances(context, at, chances);
            Arrays.fill(ways, 0);
            for (int node = 0; node < level.nodesBefore(); node++) {
                for (int mark = 0; mark < marks; mark++) {
                    int offset = ((context * level.nodesBefore() + node) * marks + mark) * stage.size();
                    for (int way = 0; way < level.ways(); way++) {
                        int block = level.context(context, way) * level.nodesAfter() + level.node(node, way);
                        if (level.deeds().get(way).isEmpty()) {
                            ways[way] += push(mass, offset, values, after, StagePass.place(stage, block, mark),
                                    chances[way], Lattice.Shift.NONE, length);
                            continue;
                        }
                        Lattice.Shift shift = level.deeds().get(way).get().shift();
                        double acted = push(mass, offset, values, after,
                                StagePass.place(stage, block, stage.marking().acted(mark)), chances[way] * acts[way],
                                shift, length);
                        int missing = stage.marking().missed(mark);
                        double missed = missing < 0
                                ? 0
                                : push(mass, offset, values, after, StagePass.place(stage, block, missing),
                                        chances[way] * (1 - acts[way]), Lattice.Shift.NONE, length);
                        ways[way] += acts[way] * acted + (1 - acts[way]) * missed;
                        slopes[way] += chances[way] * (acted - missed);
                    }
                }
            }
            level.derive(context, at, ways, gradient);
        }
        for (int way = 0; way < level.ways(); way++) {
            double slope = slopes[way];
            level.deeds().get(way).ifPresent(it -> it.law().derive(it.age(), at, slope, gradient));
        }
    }

    /** Moves mass on and returns the sum of mass times value. */
    private static double push(double[] mass, int offset, double[] values, double[] after, int start, double weight,
            Lattice.Shift shift, int length) {
        double sum = 0;
        if (!shift.moves()) {
            for (int i = 0; i < length; i++) {
                sum += mass[offset + i] * values[start + i];
                after[start + i] += weight * mass[offset + i];
            }
            return sum;
        }
        for (int i = 0; i < length; i++) {
            int target = start + shift.targets()[i];
            sum += mass[offset + i] * values[target];
            after[target] += weight * mass[offset + i];
        }
        return sum;
    }
}
