package org.surety.analysis.bargain.spatial;

import java.util.ArrayList;
import java.util.List;
import org.surety.semantics.Work;

/**
 * One turn: every party looks for its best challenge, and each challenge ends in a bargain that both sides may take.
 */
final class Bargaining {

    private final Actors actors;
    private final SpatialOptions options;
    private final double[][] positions;
    private final Outlook outlook;
    private final List<List<PairBargain>> queues = new ArrayList<>();

    Bargaining(Actors actors, SpatialOptions options, double[][] positions, Outlook outlook) {
        this.actors = actors;
        this.options = options;
        this.positions = positions;
        this.outlook = outlook;
        for (int i = 0; i < actors.count(); i++) {
            Work.check();
            queues.add(new ArrayList<>());
        }
    }

    /** The bargains that each party can choose from, in the order in which they come up. */
    List<List<PairBargain>> queues() {
        for (int i = 0; i < actors.count(); i++) {
            queues.get(i).add(PairBargain.statusQuo(i, positions[i]));
            Challenges seen = new Challenges(actors, options, outlook.seenBy(i, options.riskView()));
            Challenges.Choice choice = seen.best(i);
            if (choice.target() >= 0) {
                propose(i, choice.target(), choice.probability());
            }
        }
        return queues;
    }

    private void propose(int i, int j, double probability) {
        PairBargain byInitiator = bargain(i, j, probability);
        switch (options.proposal()) {
            case INITIATOR -> enter(byInitiator);
            case BOTH -> {
                PairBargain byReceiver = bargain(i, j, seenByReceiver(i, j));
                queues.get(i).add(byInitiator);
                queues.get(i).add(byReceiver);
                queues.get(j).add(byInitiator);
                queues.get(j).add(byReceiver);
            }
            case COMPROMISE -> enter(compromise(byInitiator, bargain(i, j, seenByReceiver(i, j))));
        }
    }

    private void enter(PairBargain bargain) {
        queues.get(bargain.initiator()).add(bargain);
        queues.get(bargain.receiver()).add(bargain);
    }

    /**
     * KTAB weighs the receiver's proposal with the receiver's estimate of the initiator's gain, where its papers have
     * the probability of victory. We do as KTAB does, so that its files give its results; the standard options do not
     * come here.
     */
    private double seenByReceiver(int i, int j) {
        return new Challenges(actors, options, outlook.seenBy(j, options.riskView())).of(i, i, j).gain();
    }

    private PairBargain bargain(int i, int j, double probability) {
        int issues = positions[i].length;
        double[] initiatorTo = new double[issues];
        double[] receiverTo = new double[issues];
        for (int k = 0; k < issues; k++) {
            Interpolation.Meeting meeting = options.interpolation().meet(positions[i][k], actors.salience()[i][k],
                    probability, positions[j][k], actors.salience()[j][k], 1 - probability);
            initiatorTo[k] = meeting.initiator();
            receiverTo[k] = meeting.receiver();
        }
        return new PairBargain(i, j, initiatorTo, receiverTo);
    }

    private PairBargain compromise(PairBargain first, PairBargain second) {
        double w = actors.strength()[first.initiator()];
        double v = actors.strength()[first.receiver()];
        return w + v > 0
                ? new PairBargain(first.initiator(), first.receiver(),
                        mean(w, first.initiatorTo(), v, second.initiatorTo()),
                        mean(w, first.receiverTo(), v, second.receiverTo()))
                : first;
    }

    private static double[] mean(double w, double[] first, double v, double[] second) {
        double[] mean = new double[first.length];
        for (int k = 0; k < mean.length; k++) {
            mean[k] = (w * first[k] + v * second[k]) / (w + v);
        }
        return mean;
    }
}
