package org.surety.analysis.bargain.spatial;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of its bargains each party takes: all parties vote on them, and the likeliest to win is taken. What a bargain
 * is worth to a party does not depend on whose queue it stands in, so each bargain is judged once; the status quo is
 * the same for all.
 */
final class Resolution {

    private final Actors actors;
    private final SpatialOptions options;
    private final double[][] positions;
    private final double[] risk;
    /** One row a position, one column a party: what each party truly makes of it. */
    private final double[][] utilities;
    private final Map<PairBargain, double[]> judged = new IdentityHashMap<>();
    private final Map<Integer, double[]> statusQuo = new HashMap<>();

    Resolution(Actors actors, SpatialOptions options, double[][] positions, Outlook outlook) {
        this.actors = actors;
        this.options = options;
        this.positions = positions;
        this.risk = outlook.risk();
        int n = actors.count();
        this.utilities = new double[n][n];
        for (int i = 0; i < n; i++) {
            double own = options.riskView().of(risk[i], risk[i]);
            for (int j = 0; j < n; j++) {
                utilities[j][i] = Actors.utility(outlook.distance()[i][j], own);
            }
        }
    }

    /** Where each party goes. */
    double[][] next(List<List<PairBargain>> queues) {
        double[][] next = new double[positions.length][];
        for (int party = 0; party < next.length; party++) {
            next[party] = chosen(queues.get(party)).to(party).clone();
        }
        return next;
    }

    private PairBargain chosen(List<PairBargain> queue) {
        if (queue.size() == 1) {
            return queue.getFirst();
        }
        double[][] values = new double[queue.size()][];
        for (int b = 0; b < values.length; b++) {
            values[b] = values(queue.get(b));
        }
        double[] chances = options.election().probabilities(
                Election.coalitions(options.vote(), actors.capability(), values), options.victory());
        int likeliest = 0;
        for (int b = 1; b < chances.length; b++) {
            if (chances[b] > chances[likeliest]) {
                likeliest = b;
            }
        }
        return queue.get(likeliest);
    }

    /** The mean utility of all positions after the bargain, for each party. */
    private double[] values(PairBargain bargain) {
        return bargain.isStatusQuo()
                ? statusQuo.computeIfAbsent(0, it -> judge(bargain))
                : judged.computeIfAbsent(bargain, this::judge);
    }

    private double[] judge(PairBargain bargain) {
        int n = positions.length;
        double[] sum = new double[n];
        if (!bargain.isStatusQuo()) {
            for (int party = 0; party < n; party++) {
                sum[party] = utility(party, bargain.initiatorTo()) + utility(party, bargain.receiverTo());
            }
        }
        for (int other = 0; other < n; other++) {
            if (bargain.isStatusQuo() || other != bargain.initiator() && other != bargain.receiver()) {
                double[] row = utilities[other];
                for (int party = 0; party < n; party++) {
                    sum[party] += row[party];
                }
            }
        }
        for (int party = 0; party < n; party++) {
            sum[party] /= n;
        }
        return sum;
    }

    private double utility(int party, double[] position) {
        return Actors.utility(actors.distance(party, positions[party], position), risk[party]);
    }
}
