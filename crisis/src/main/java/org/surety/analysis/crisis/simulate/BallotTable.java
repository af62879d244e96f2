package org.surety.analysis.crisis.simulate;

import org.surety.analysis.crisis.plan.BallotDiagram;

/** A {@link BallotDiagram} in one array. Where the result no longer depends on the ballots to come, the way ends. */
final class BallotTable {

    /** The vote has failed, whatever ballots are still to come. */
    static final int FAILED = -1;
    /** It has passed. */
    static final int PASSED = -2;

    private final int[] targets;
    private final int start;

    private BallotTable(int[] targets, int start) {
        this.targets = targets;
        this.start = start;
    }

    /** @param all whether the ballots are of interest even after the vote is sure to pass */
    static BallotTable of(BallotDiagram diagram, boolean all) {
        int voters = diagram.voters();
        int[] begins = new int[voters + 1];
        for (int i = 0; i < voters; i++) {
            begins[i + 1] = begins[i] + 3 * diagram.nodes(i);
        }
        int[] targets = new int[begins[voters]];
        int[] after = {FAILED, PASSED};
        for (int layer = voters - 1; layer >= 0; layer--) {
            int[] own = new int[diagram.nodes(layer)];
            for (int node = 0; node < own.length; node++) {
                int place = begins[layer] + 3 * node;
                for (int ballot = 0; ballot < 3; ballot++) {
                    targets[place + ballot] = after[diagram.after(layer, node, ballot)];
                }
                int first = targets[place];
                boolean sure = first < 0 && first == targets[place + 1] && first == targets[place + 2];
                own[node] = sure && (first == FAILED || !all) ? first : place;
            }
            after = own;
        }
        return new BallotTable(targets, after[0]);
    }

    /** The node before the first ballot. */
    int start() {
        return start;
    }

    /** Where a ballot leads. */
    int after(int node, int ballot) {
        return targets[node + ballot];
    }
}
