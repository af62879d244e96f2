package org.surety.analysis.bargain.challenge;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.surety.analysis.bargain.setting.Setting;

/**
 * What does not change from turn to turn on one issue.
 *
 * @param issue its number
 * @param who the parties that take part in it
 * @param salience of each of these, 0 to 1
 * @param strength of each, capability times salience
 * @param range how far their positions spread in the beginning, so that a unit of distance means the same in every turn
 */
record Arena(int issue, int[] who, double[] salience, double[] strength, double range) {

    static Arena of(Setting setting, int k) {
        int[] who = IntStream.range(0, setting.parties().size()).filter(i -> setting.takesPart(i, k)).toArray();
        return new Arena(k, who, Arrays.stream(who).mapToDouble(i -> setting.salience(i, k) / 100).toArray(),
                Arrays.stream(who).mapToDouble(i -> setting.capability(i) * setting.salience(i, k) / 100).toArray(),
                Arrays.stream(who).mapToDouble(i -> setting.position(i, k)).max().orElse(0)
                        - Arrays.stream(who).mapToDouble(i -> setting.position(i, k)).min().orElse(0));
    }

    /** Moves the parties; how far the farthest went. */
    double move(double[][] before, double[][] after) {
        if (range <= 0) {
            return 0;
        }
        double[] positions = new double[who.length];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = before[who[i]][issue];
        }
        Contest contest = new Contest(positions, salience, strength, range);
        double moved = 0;
        for (int i = 0; i < positions.length; i++) {
            double to = demanded(contest, positions, i);
            moved = Math.max(moved, Math.abs(to - positions[i]));
            after[who[i]][issue] = to;
        }
        return moved;
    }

    /** Where party {@code i} goes: the demand that moves it least; its own position if it faces none. */
    private static double demanded(Contest contest, double[] positions, int i) {
        double best = positions[i];
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < positions.length; j++) {
            if (positions[j] != positions[i]) {
                double share = contest.concession(i, j);
                double to = share >= 1 ? positions[j] : positions[i] + share * (positions[j] - positions[i]);
                if (share > 0 && Math.abs(to - positions[i]) < least) {
                    best = to;
                    least = Math.abs(to - positions[i]);
                }
            }
        }
        return best;
    }
}
