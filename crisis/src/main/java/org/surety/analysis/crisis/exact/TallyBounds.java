package org.surety.analysis.crisis.exact;

import java.util.Optional;
import org.surety.analysis.crisis.behaviour.BallotLaw;

/**
 * The least or the greatest value of a {@link TallyPass} when every number may lie anywhere in its range, and may even
 * be chosen anew in every state. That is more than the assumptions allow, so the bounds are safe; where the best choice
 * is the same in every state, they are attained.
 */
final class TallyBounds {

    private final boolean least;

    /** @param least whether the least value is wanted, or the greatest */
    TallyBounds(boolean least) {
        this.least = least;
    }

    void solve(TallyPass stage, double[][] values, double[] into) {
        int count = stage.levels().size();
        double[] next = new double[stage.widest()];
        double[] now = new double[next.length];
        TallyValue.ends(stage, values, next);
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

    private void level(TallyPass stage, int index, double[] after, double[] before) {
        Layer level = stage.levels().get(index);
        Acts[] acts = new Acts[level.ways()];
        for (int way = 0; way < acts.length; way++) {
            acts[way] = Acts.of(level.deeds().get(way));
        }
        int marks = stage.marking().marks();
        double[][] ways = new double[level.ways()][stage.limits()[index] + 1];
        double[] one = new double[3];
        for (int context = 0; context < level.contextsBefore(); context++) {
            for (int node = 0; node < level.nodesBefore(); node++) {
                for (int mark = 0; mark < marks; mark++) {
                    for (int way = 0; way < acts.length; way++) {
                        int block = level.context(context, way) * level.nodesAfter() + level.node(node, way);
                        way(stage, acts[way], after, block, mark, ways[way]);
                    }
                    int offset = ((context * level.nodesBefore() + node) * marks + mark) * stage.size();
                    for (int state = 0; state < ways[0].length; state++) {
                        for (int way = 0; way < acts.length; way++) {
                            one[way] = ways[way][state];
                        }
                        before[offset + state] =
                                level.law().isPresent() ? vote(level.law().get(), context % 3, one) : one[0];
                    }
                }
            }
        }
    }

    /** Whether one is to act, how likely it is to at least and at most, and what it contributes. */
    private record Acts(boolean acts, double low, double high, CappedSums.Shift shift) {
        static Acts of(Optional<Layer.Deed> deed) {
            return deed.map(it -> new Acts(true, it.law().leastBy(it.age()), it.law().mostBy(it.age()), it.shift()))
                    .orElse(new Acts(false, 0, 0, CappedSums.Shift.NONE));
        }
    }

    private void way(TallyPass stage, Acts acts, double[] after, int block, int mark, double[] into) {
        if (!acts.acts()) {
            System.arraycopy(after, TallyValue.place(stage, block, mark), into, 0, into.length);
            return;
        }
        int acted = TallyValue.place(stage, block, stage.marking().acted(mark));
        int missing = stage.marking().missed(mark);
        int missed = missing < 0 ? -1 : TallyValue.place(stage, block, missing);
        for (int state = 0; state < into.length; state++) {
            double done = after[acted + acts.shift().from(state)];
            double undone = missed < 0 ? 0 : after[missed + state];
            into[state] = better(acts.low() * done + (1 - acts.low()) * undone,
                    acts.high() * done + (1 - acts.high()) * undone);
        }
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
