package org.surety.analysis.crisis.exact;

import java.util.List;
import java.util.Optional;
import org.surety.analysis.crisis.behaviour.ActLaw;
import org.surety.analysis.crisis.behaviour.BallotLaw;
import org.surety.analysis.crisis.plan.BallotDiagram;

/**
 * One party of a {@link TallyPass}.
 *
 * @param law how it votes; empty if it only acts
 * @param diagram the diagram and the place of its vote in it; empty if its ballot does not count
 * @param nodesBefore how many nodes the diagram has before it
 * @param nodesAfter and after it
 * @param contextsBefore how many combinations of ballots of leaders there are before it; its own leader's is the last
 * digit to base three
 * @param leads whether others follow it, so that its ballot is remembered
 * @param forgets how many leaders' ballots are forgotten after it
 * @param deeds what it does after each ballot, or after anything if it does not vote
 */
record Layer(Optional<BallotLaw> law, Optional<Counted> diagram, int nodesBefore, int nodesAfter, int contextsBefore,
        boolean leads, int forgets, List<Optional<Deed>> deeds) {

    /** Copies the list. */
    Layer {
        deeds = List.copyOf(deeds);
    }

    record Counted(BallotDiagram diagram, int place) {}

    /**
     * It is to act.
     *
     * @param law whether and when it does
     * @param age the age by which it must have
     * @param shift what it thereby contributes
     */
    record Deed(ActLaw law, long age, CappedSums.Shift shift) {}

    /** How many ways there are: three ballots, or none. */
    int ways() {
        return law.isPresent() ? 3 : 1;
    }

    /** The node after way {@code way} from {@code node}. */
    int node(int node, int way) {
        return diagram.isPresent() ? diagram.get().diagram().after(diagram.get().place(), node, way) : node;
    }

    /** The context after it. */
    int context(int context, int way) {
        int pushed = leads ? context * 3 + way : context;
        for (int i = 0; i < forgets; i++) {
            pushed /= 3;
        }
        return pushed;
    }

    int contextsAfter() {
        int after = leads ? contextsBefore * 3 : contextsBefore;
        for (int i = 0; i < forgets; i++) {
            after /= 3;
        }
        return after;
    }

    /**
     * The probability of each way, where variables have the values {@code at} and the leader's ballot is the last digit
     * of {@code context}.
     */
    void chances(int context, double[] at, double[] into) {
        if (law.isEmpty()) {
            into[0] = 1;
            return;
        }
        BallotLaw voting = law.get();
        BallotLaw.Chances own = voting.own();
        into[BallotLaw.YES] = at[own.yes()];
        into[BallotLaw.NO] = at[own.no()];
        into[BallotLaw.ABSTAIN] = at[own.abstain()];
        if (voting instanceof BallotLaw.Follows follows) {
            double with = at[follows.with()];
            for (int i = 0; i < 3; i++) {
                into[i] *= 1 - with;
            }
            into[context % 3] += with;
        }
    }

    /** Adds the derivatives of the variables, given those of the ways. */
    void derive(int context, double[] at, double[] ways, double[] gradient) {
        if (law.isEmpty()) {
            return;
        }
        BallotLaw voting = law.get();
        BallotLaw.Chances own = voting.own();
        double free = 1;
        if (voting instanceof BallotLaw.Follows follows) {
            free = 1 - at[follows.with()];
            double otherwise = at[own.yes()] * ways[0] + at[own.no()] * ways[1] + at[own.abstain()] * ways[2];
            gradient[follows.with()] += ways[context % 3] - otherwise;
        }
        for (int i = 0; i < 3; i++) {
            gradient[own.variable(i)] += free * ways[i];
        }
    }
}
