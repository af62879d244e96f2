package org.surety.analysis.crisis.exact;

import java.util.Arrays;
import java.util.Optional;

/**
 * Works out a {@link Stage} with given numbers, from its end to its beginning: the value of a state is the expectation of the values it leads to. Time and
 * space grow with the product of voters, nodes of the diagram and states of the lattice.
 */
final class StagePass {

    private double[] now = new double[0];
    private double[] next = new double[0];
    private final double[] chances = new double[3];

    /** The values at the beginning of the stage. */
    void solve(Stage stage, double[][] values, double[] at, double[] into) {
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

    /** All levels kept, for the derivatives: element {@code i} holds the values before level {@code i}. */
    double[][] keep(Stage stage, double[][] values, double[] at) {
        int count = stage.levels().size();
        double[][] kept = new double[count + 1][];
        kept[count] = new double[stage.width(count)];
        ends(stage, values, kept[count]);
        for (int index = count - 1; index >= 0; index--) {
            kept[index] = new double[stage.width(index)];
            level(stage, index, at, kept[index + 1], kept[index]);
        }
        return kept;
    }

    /** What the states after the last level are worth: the last layer of a diagram has a failed and a passed node; without a vote there is one node. */
    static void ends(Stage stage, double[][] values, double[] into) {
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

    private void level(Stage stage, int index, double[] at, double[] after, double[] before) {
        Level level = stage.levels().get(index);
        int marks = stage.marking().marks();
        int length = stage.limits()[index] + 1;
        double[] acts = new double[level.ways()];
        for (int way = 0; way < acts.length; way++) {
            acts[way] = level.deeds().get(way).map(it -> it.law().by(it.age(), at)).orElse(-1.0);
        }
        for (int context = 0; context < level.contextsBefore(); context++) {
            level.chances(context, at, chances);
            for (int node = 0; node < level.nodesBefore(); node++) {
                for (int mark = 0; mark < marks; mark++) {
                    int offset = ((context * level.nodesBefore() + node) * marks + mark) * stage.size();
                    Arrays.fill(before, offset, offset + length, 0);
                    row(stage, level, context, node, mark, acts, after, before, offset, length);
                }
            }
        }
    }

    private void row(Stage stage, Level level, int context, int node, int mark, double[] acts, double[] after,
            double[] before, int offset, int length) {
        for (int way = 0; way < level.ways(); way++) {
            double chance = chances[way];
            int block = level.context(context, way) * level.nodesAfter() + level.node(node, way);
            if (acts[way] < 0) {
                // Ways that lead to the same place are added together: without a veto, a no is as good as an abstention.
                while (way + 1 < level.ways() && acts[way + 1] < 0
                        && level.context(context, way + 1) * level.nodesAfter() + level.node(node, way + 1) == block) {
                    chance += chances[++way];
                }
                add(before, offset, after, place(stage, block, mark), chance, Lattice.Shift.NONE, length);
                continue;
            }
            Lattice.Shift shift = shift(level.deeds().get(way));
            add(before, offset, after, place(stage, block, stage.marking().acted(mark)), chance * acts[way], shift,
                    length);
            int missed = stage.marking().missed(mark);
            if (missed >= 0) {
                add(before, offset, after, place(stage, block, missed), chance * (1 - acts[way]), Lattice.Shift.NONE,
                        length);
            }
        }
    }

    private static Lattice.Shift shift(Optional<Level.Deed> deed) {
        return deed.map(Level.Deed::shift).orElse(Lattice.Shift.NONE);
    }

    static int place(Stage stage, int block, int mark) {
        return (block * stage.marking().marks() + mark) * stage.size();
    }

    private static void add(double[] into, int offset, double[] from, int start, double weight, Lattice.Shift shift,
            int length) {
        if (weight == 0) {
            return;
        }
        if (!shift.moves()) {
            for (int i = 0; i < length; i++) {
                into[offset + i] += weight * from[start + i];
            }
        } else if (shift.step() > 0) {
            int last = shift.targets().length - 1;
            int free = Math.min(length, last - shift.step() + 1);
            int moved = start + shift.step();
            for (int i = 0; i < free; i++) {
                into[offset + i] += weight * from[moved + i];
            }
            for (int i = Math.max(free, 0); i < length; i++) {
                into[offset + i] += weight * from[start + last];
            }
        } else {
            for (int i = 0; i < length; i++) {
                into[offset + i] += weight * from[start + shift.targets()[i]];
            }
        }
    }
}
