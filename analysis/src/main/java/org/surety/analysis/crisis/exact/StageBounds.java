package org.surety.analysis.crisis.exact;

import java.util.Optional;
import org.surety.analysis.crisis.conduct.BallotLaw;

/**
 * The least or the greatest value of a {@link Stage} when every number may lie anywhere in its range, and may even be chosen anew in every state. That is more
 * than the assumptions allow, so the bounds are safe; where the best choice is the same in every state, they are attained.
 */
final class StageBounds {

    private final boolean least;

    /** @param least whether the least value is wanted, or the greatest */
    StageBounds(boolean least) {
        this.least = least;
    }

    void solve(Stage stage, double[][] values, double[] into) {
        int count = stage.levels().size();
        double[] next = new double[stage.widest()];
        double[] now = new double[next.length];
        StagePass.ends(stage, values, next);
        for (int index = count - 1; index >= 0; index--) {
            level(stage, index, next, now);
            double[] swap = now;
            now = next;
            next = swap;
        }
        System.arraycopy(next, 0, into, 0, stage.limits()[0] + 1);
    }

    private double better(double one, double two) {
        return least ? Math.min(one, two) : Math.max(one, two);
    }

    private void level(Stage stage, int index, double[] after, double[] before) {
        Level level = stage.levels().get(index);
        int marks = stage.marking().marks();
        double[] ways = new double[3];
        for (int context = 0; context < level.contextsBefore(); context++) {
            for (int node = 0; node < level.nodesBefore(); node++) {
                for (int mark = 0; mark < marks; mark++) {
                    int offset = ((context * level.nodesBefore() + node) * marks + mark) * stage.size();
                    for (int state = 0; state <= stage.limits()[index]; state++) {
                        for (int way = 0; way < level.ways(); way++) {
                            int block = level.context(context, way) * level.nodesAfter() + level.node(node, way);
                            ways[way] = way(stage, level.deeds().get(way), after, block, mark, state);
                        }
                        before[offset + state] =
                                level.law().isPresent() ? vote(level.law().get(), context % 3, ways) : ways[0];
                    }
                }
            }
        }
    }

    private double way(Stage stage, Optional<Level.Deed> deed, double[] after, int block, int mark, int state) {
        if (deed.isEmpty()) {
            return after[StagePass.place(stage, block, mark) + state];
        }
        Level.Deed one = deed.get();
        double acted = after[StagePass.place(stage, block, stage.marking().acted(mark)) + one.shift().from(state)];
        int missing = stage.marking().missed(mark);
        double missed = missing < 0 ? 0 : after[StagePass.place(stage, block, missing) + state];
        double low = one.law().leastBy(one.age());
        double high = one.law().mostBy(one.age());
        return better(low * acted + (1 - low) * missed, high * acted + (1 - high) * missed);
    }

    private double vote(BallotLaw law, int leader, double[] ways) {
        double own = least ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        for (double[] corner : law.own().corners()) {
            own = better(own, corner[0] * ways[0] + corner[1] * ways[1] + corner[2] * ways[2]);
        }
        if (law instanceof BallotLaw.Follows follows) {
            return better(follows.least() * ways[leader] + (1 - follows.least()) * own,
                    follows.most() * ways[leader] + (1 - follows.most()) * own);
        }
        return own;
    }
}
