package org.surety.analysis.crisis.simulate;

import java.util.List;
import org.surety.analysis.crisis.conduct.BallotLaw;
import org.surety.analysis.crisis.plan.PlanNode;
import org.surety.analysis.crisis.plan.Voter;

/** A vote: ballots are drawn one by one and counted with the diagram, until it has failed or all have voted. */
final class VoteTurn implements Turn {

    private final int slot;
    private final int favour;
    private final BallotTable table;
    private final long[] yes;
    private final long[] no;
    private final long[] with;
    private final int[] leaders;
    private final boolean following;
    private final int[] parties;
    private final boolean[] concerned;
    private final boolean decides;
    private final Turn passed;
    private final Turn failed;

    /**
     * A vote.
     *
     * @param slot its number in the tally
     * @param favour where in {@link Course#inFavour} its yes-voters are kept
     * @param parties the numbers of the voters' parties
     */
    VoteTurn(PlanNode.Vote vote, int slot, int favour, int[] parties, double[] at, Turn passed, Turn failed) {
        List<Voter> voters = vote.voters();
        this.slot = slot;
        this.favour = favour;
        this.decides = vote.decides();
        this.table = BallotTable.of(vote.diagram(), decides);
        this.parties = parties;
        this.yes = new long[parties.length];
        this.no = new long[parties.length];
        this.with = new long[parties.length];
        this.leaders = new int[parties.length];
        this.concerned = new boolean[parties.length];
        for (int i = 0; i < parties.length; i++) {
            Voter voter = voters.get(i);
            BallotLaw.Chances own = voter.law().own();
            yes[i] = SplitMix.below(at[own.yes()]);
            // Rounding must not bring about ballots that are ruled out.
            no[i] = at[own.abstain()] <= 0
                    ? SplitMix.ONE
                    : at[own.no()] <= 0 ? yes[i] : SplitMix.below(at[own.yes()] + at[own.no()]);
            leaders[i] = voter.leader();
            with[i] = voter.law() instanceof BallotLaw.Follows follows ? SplitMix.below(at[follows.with()]) : 0;
            concerned[i] = voter.votes() && voter.concerned();
        }
        this.following = voters.stream().anyMatch(it -> it.leader() >= 0);
        this.passed = passed;
        this.failed = failed;
    }

    @Override
    public Turn take(Course course) {
        course.tally().held(slot);
        boolean passes = following ? withLeaders(course) : alone(course);
        if (!passes) {
            return failed;
        }
        course.tally().passed(slot);
        if (decides) {
            course.favour = favour;
        }
        return passed;
    }

    private boolean alone(Course course) {
        int node = table.start();
        for (int i = 0; i < yes.length && node >= 0; i++) {
            long number = course.chance.next();
            int ballot = ballot(i, number);
            course.inFavour[favour + parties[i]] = concerned[i] & ballot == BallotLaw.YES;
            node = table.after(node, ballot);
        }
        return node == BallotTable.PASSED;
    }

    private boolean withLeaders(Course course) {
        int node = table.start();
        for (int i = 0; i < yes.length && node >= 0; i++) {
            boolean follows = with[i] > 0 && course.chance.next() < with[i];
            int ballot = follows ? course.ballots[leaders[i]] : ballot(i, course.chance.next());
            course.ballots[i] = ballot;
            course.inFavour[favour + parties[i]] = concerned[i] & ballot == BallotLaw.YES;
            node = table.after(node, ballot);
        }
        return node == BallotTable.PASSED;
    }

    /** 0 for a number below that for yes, 1 below that for no, otherwise 2: the signs of differences, since nobody can foresee the branches. */
    private int ballot(int voter, long number) {
        return (int) (yes[voter] - 1 - number >>> 63) + (int) (no[voter] - 1 - number >>> 63);
    }
}
