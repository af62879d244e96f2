package org.surety.analysis.crisis.behaviour;

import java.util.List;
import java.util.Optional;
import org.surety.model.quantity.Range;

/**
 * What becomes of the other two ballots of a party when the probability of one is set, since the three sum to one.
 *
 * @param ranges of yes, no and abstention
 * @param rest the one that takes what is left, if there is one
 */
record GivingWay(List<Range> ranges, Optional<Integer> rest) {

    /** Copies the list. */
    GivingWay {
        ranges = List.copyOf(ranges);
    }

    /**
     * The ballot that gives way when the probability of another changes: the one that takes the rest, else abstention,
     * and where that is asked about, the no.
     */
    int yielding(int ballot) {
        return rest.filter(it -> it != ballot)
                .orElse(ballot == BallotLaw.ABSTAIN ? BallotLaw.NO : BallotLaw.ABSTAIN);
    }

    /** The three with one set to a value; the third keeps its own as far as the sum allows. */
    double[] with(double[] values, int ballot, double value) {
        int yielding = yielding(ballot);
        int other = BallotLaw.YES + BallotLaw.NO + BallotLaw.ABSTAIN - ballot - yielding;
        double left = Math.max(0, 1 - value - values[other]);
        if (rest.isEmpty() || rest.get() != yielding) {
            left = Math.clamp(left, ranges.get(yielding).low().toDouble(), ranges.get(yielding).high().toDouble());
        }
        double[] set = new double[3];
        set[ballot] = value;
        set[yielding] = Math.min(left, 1 - value);
        set[other] = 1 - value - set[yielding];
        return set;
    }
}
