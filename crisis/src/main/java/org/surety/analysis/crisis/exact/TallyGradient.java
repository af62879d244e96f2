package org.surety.analysis.crisis.exact;

import java.util.Arrays;

/**
 * The derivatives of a {@link TallyPass}: one pass forward with the weight of each state, against the values that the
 * pass backward has left. Together they cost a small multiple of the value alone, however many variables there are.
 */
final class TallyGradient {

    private final TallyValue pass = new TallyValue();
    private double[] mass = new double[0];
    private double[] next = new double[0];
    private final double[] chances = new double[3];
    private final double[] ways = new double[3];
    private final double[] acts = new double[3];
    private final double[] slopes = new double[3];
    private final CappedSums.Shift[] shifts = {CappedSums.Shift.NONE, CappedSums.Shift.NONE, CappedSums.Shift.NONE};

    /**
     * Adds derivatives.
     *
     * @param weights the derivative of the answer by the values of this stage
     * @param children to which those of the values of the steps that follow are added
     * @param gradient to which those of the variables are added
     */
    void derive(TallyPass stage, double[][] values, double[] at, double[] weights, double[][] children,
            double[] gradient) {
        double[][] kept = pass.keep(stage, values, at);
        int widest = stage.widest();
        if (mass.length < widest) {
            mass = new double[widest];
            next = new double[widest];
        }
        Arrays.fill(mass, 0, stage.width(0), 0);
        System.arraycopy(weights, 0, mass, 0, stage.limits()[0] + 1);
        for (int index = 0; index < stage.levels().size(); index++) {
            Arrays.fill(next, 0, stage.width(index + 1), 0);
            level(stage, index, at, kept[index + 1], gradient);
            double[] swap = mass;
            mass = next;
            next = swap;
        }
        ends(stage, mass, children);
    }

    private static void ends(TallyPass stage, double[] mass, double[][] children) {
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

    private void level(TallyPass stage, int index, double[] at, double[] values, double[] gradient) {
        Layer level = stage.levels().get(index);
        int marks = stage.marking().marks();
        int length = stage.limits()[index] + 1;
        for (int way = 0; way < level.ways(); way++) {
            acts[way] = level.deeds().get(way).map(it -> it.law().by(it.age(), at)).orElse(-1.0);
            shifts[way] = level.deeds().get(way).map(Layer.Deed::shift).orElse(CappedSums.Shift.NONE);
            slopes[way] = 0;
        }
        for (int context = 0; context < level.contextsBefore(); context++) {
            level.chances(context, at, chances);
            Arrays.fill(ways, 0);
            for (int node = 0; node < level.nodesBefore(); node++) {
                for (int mark = 0; mark < marks; mark++) {
                    int offset = ((context * level.nodesBefore() + node) * marks + mark) * stage.size();
                    row(stage, level, context, node, mark, values, offset, length);
                }
            }
            level.derive(context, at, ways, gradient);
        }
        for (int way = 0; way < level.ways(); way++) {
            double slope = slopes[way];
            level.deeds().get(way).ifPresent(it -> it.law().derive(it.age(), at, slope, gradient));
        }
    }

    private void row(TallyPass stage, Layer level, int context, int node, int mark, double[] values, int offset,
            int length) {
        for (int way = 0; way < level.ways(); way++) {
            int block = block(level, context, node, way);
            if (acts[way] < 0) {
                double chance = chances[way];
                int first = way;
                // Ways that lead to the same place are moved together: without a veto, a no is as good as an
                // abstention.
                while (way + 1 < level.ways() && acts[way + 1] < 0 && block(level, context, node, way + 1) == block) {
                    chance += chances[++way];
                }
                double sum = push(offset, values, TallyValue.place(stage, block, mark), chance, CappedSums.Shift.NONE,
                        length);
                for (int each = first; each <= way; each++) {
                    ways[each] += sum;
                }
                continue;
            }
            double acted = push(offset, values, TallyValue.place(stage, block, stage.marking().acted(mark)),
                    chances[way] * acts[way], shifts[way], length);
            int missing = stage.marking().missed(mark);
            double missed = missing < 0
                    ? 0
                    : push(offset, values, TallyValue.place(stage, block, missing), chances[way] * (1 - acts[way]),
                            CappedSums.Shift.NONE, length);
            ways[way] += acts[way] * acted + (1 - acts[way]) * missed;
            slopes[way] += chances[way] * (acted - missed);
        }
    }

    private static int block(Layer level, int context, int node, int way) {
        return level.context(context, way) * level.nodesAfter() + level.node(node, way);
    }

    /** Moves mass on and returns the sum of mass times value. */
    private double push(int offset, double[] values, int start, double weight, CappedSums.Shift shift, int length) {
        if (!shift.moves()) {
            return along(mass, offset, values, next, start, weight, length);
        }
        if (shift.step() < 0) {
            double sum = 0;
            for (int i = 0; i < length; i++) {
                int target = start + shift.targets()[i];
                sum += mass[offset + i] * values[target];
                next[target] += weight * mass[offset + i];
            }
            return sum;
        }
        int last = shift.targets().length - 1;
        int free = Math.clamp(last - shift.step() + 1L, 0, length);
        double beyond = 0;
        for (int i = free; i < length; i++) {
            beyond += mass[offset + i];
        }
        next[start + last] += weight * beyond;
        return along(mass, offset, values, next, start + shift.step(), weight, free) + beyond * values[start + last];
    }

    /** Of neighbours alone. The sum is kept in two parts, so that one addition need not wait for the other. */
    private static double along(double[] mass, int offset, double[] values, double[] after, int start, double weight,
            int length) {
        double even = 0;
        double odd = 0;
        int i = 0;
        for (; i + 1 < length; i += 2) {
            double here = mass[offset + i];
            double there = mass[offset + i + 1];
            even += here * values[start + i];
            odd += there * values[start + i + 1];
            after[start + i] += weight * here;
            after[start + i + 1] += weight * there;
        }
        if (i < length) {
            even += mass[offset + i] * values[start + i];
            after[start + i] += weight * mass[offset + i];
        }
        return even + odd;
    }
}
