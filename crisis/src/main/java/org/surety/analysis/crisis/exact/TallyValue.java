package org.surety.analysis.crisis.exact;

import java.util.Arrays;
import java.util.Optional;

/**
 * Works out a {@link TallyPass} with given numbers, from its end to its beginning: the value of a state is the
 * expectation of the values it leads to. Time and space grow with the product of voters, nodes of the diagram and
 * states of the lattice.
 */
final class TallyValue {

    private double[] now = new double[0];
    private double[] next = new double[0];
    private double[][] kept = new double[0][0];
    private final double[] chances = new double[3];
    private final double[] acts = new double[3];
    private final CappedSums.Shift[] shifts = {CappedSums.Shift.NONE, CappedSums.Shift.NONE, CappedSums.Shift.NONE};
    private final Terms terms = new Terms();

    /** The values at the beginning of the stage. */
    void solve(TallyPass stage, double[][] values, double[] at, double[] into) {
        int widest = stage.widest();
        if (now.length < widest) {
            now = new double[widest];
            next = new double[widest];
        }
        ends(stage, values, next);
        for (int index = stage.levels().size() - 1; index >= 0; index--) {
            level(stage, index, at, next, now);
            double[] swap = now;
            now = next;
            next = swap;
        }
        System.arraycopy(next, 0, into, 0, stage.limits()[0] + 1);
    }

    /**
     * All levels kept until the next call, for the derivatives: element {@code i} holds the values before level
     * {@code i}.
     */
    double[][] keep(TallyPass stage, double[][] values, double[] at) {
        int count = stage.levels().size();
        if (kept.length <= count) {
            kept = Arrays.copyOf(kept, count + 1);
        }
        for (int index = 0; index <= count; index++) {
            int width = stage.width(index);
            if (kept[index] == null || kept[index].length < width) {
                kept[index] = new double[width];
            }
        }
        ends(stage, values, kept[count]);
        for (int index = count - 1; index >= 0; index--) {
            level(stage, index, at, kept[index + 1], kept[index]);
        }
        return kept;
    }

    /**
     * What the states after the last level are worth: the last layer of a diagram has a failed and a passed node;
     * without a vote there is one node.
     */
    static void ends(TallyPass stage, double[][] values, double[] into) {
        int marks = stage.marking().marks();
        int nodes = stage.levels().getLast().nodesAfter();
        int length = stage.limits()[stage.levels().size()] + 1;
        for (int node = 0; node < nodes; node++) {
            boolean passed = nodes == 1 || node == 1;
            for (int mark = 0; mark < marks; mark++) {
                int end = passed ? stage.ends()[mark] : stage.failed();
                int offset = (node * marks + mark) * stage.size();
                if (end < 0) {
                    Arrays.fill(into, offset, offset + length, 0);
                } else {
                    System.arraycopy(values[end], 0, into, offset, length);
                }
            }
        }
    }

    private void level(TallyPass stage, int index, double[] at, double[] after, double[] before) {
        Layer level = stage.levels().get(index);
        int marks = stage.marking().marks();
        int length = stage.limits()[index] + 1;
        for (int way = 0; way < level.ways(); way++) {
            Optional<Layer.Deed> deed = level.deeds().get(way);
            acts[way] = deed.isPresent() ? deed.get().law().by(deed.get().age(), at) : -1;
            shifts[way] = deed.isPresent() ? deed.get().shift() : CappedSums.Shift.NONE;
        }
        for (int context = 0; context < level.contextsBefore(); context++) {
            level.chances(context, at, chances);
            for (int node = 0; node < level.nodesBefore(); node++) {
                for (int mark = 0; mark < marks; mark++) {
                    int offset = ((context * level.nodesBefore() + node) * marks + mark) * stage.size();
                    terms.clear();
                    row(stage, level, context, node, mark);
                    terms.sum(after, before, offset, length);
                }
            }
        }
    }

    private void row(TallyPass stage, Layer level, int context, int node, int mark) {
        for (int way = 0; way < level.ways(); way++) {
            int block = level.context(context, way) * level.nodesAfter() + level.node(node, way);
            if (acts[way] < 0) {
                terms.add(chances[way], place(stage, block, mark), CappedSums.Shift.NONE);
                continue;
            }
            terms.add(chances[way] * acts[way], place(stage, block, stage.marking().acted(mark)), shifts[way]);
            int missed = stage.marking().missed(mark);
            if (missed >= 0) {
                terms.add(chances[way] * (1 - acts[way]), place(stage, block, missed), CappedSums.Shift.NONE);
            }
        }
    }

    static int place(TallyPass stage, int block, int mark) {
        return (block * stage.marking().marks() + mark) * stage.size();
    }
}
