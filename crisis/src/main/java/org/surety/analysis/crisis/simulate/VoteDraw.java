package org.surety.analysis.crisis.simulate;

import java.util.List;
import org.surety.analysis.crisis.behaviour.BallotLaw;
import org.surety.analysis.crisis.plan.PlanNode;
import org.surety.analysis.crisis.plan.Voter;
import org.surety.model.agreement.Ballot;

/**
 * A vote: ballots are drawn one by one and counted with the diagram, until it has failed or all have voted. Where it
 * waits for the absent, all are drawn, and if somebody casts none, it is held at its limit.
 */
final class VoteDraw implements StepDraw {

    private final int slot;
    private final int favour;
    private final BallotTable table;
    private final long[] yes;
    private final long[] no;
    private final long[] with;
    private final int[] leaders;
    private final boolean following;
    private final boolean[] votes;
    private final boolean waits;
    private final boolean[] known;
    private final LimitHours reach;
    private final int[] parties;
    private final boolean[] concerned;
    private final boolean decides;
    private final StepDraw passed;
    private final StepDraw failed;

    /**
     * A vote.
     *
     * @param slot its number in the tally
     * @param favour where in {@link SimulatedRun#inFavour} its yes-voters are kept
     * @param parties the numbers of the voters' parties
     */
    VoteDraw(PlanNode.Vote vote, int slot, int favour, int[] parties, double[] at, StepDraw passed, StepDraw failed) {
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
        this.votes = new boolean[parties.length];
        this.waits = vote.waiting().isPresent();
        this.known = new boolean[Ballot.values().length];
        this.reach = vote.waiting().map(it -> LimitHours.of(it.span())).orElse(new LimitHours(0, false));
        for (Ballot ballot : Ballot.values()) {
            known[BallotLaw.indexOf(ballot)] =
                    vote.waiting().map(it -> it.ballots().contains(ballot)).orElse(true);
        }
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
            votes[i] = voter.votes();
            concerned[i] = voter.votes() && voter.concerned();
        }
        this.following = voters.stream().anyMatch(it -> it.leader() >= 0);
        this.passed = passed;
        this.failed = failed;
    }

    @Override
    public StepDraw take(SimulatedRun course) {
        course.complete = true;
        boolean passes = following || waits ? oneByOne(course) : alone(course);
        if (!course.complete && course.after(reach.from(course.now), StepDraw.END) == StepDraw.CUT) {
            return StepDraw.CUT;
        }
        course.tally().held(slot);
        if (!passes) {
            return failed;
        }
        course.tally().passed(slot);
        if (decides) {
            course.favour = favour;
        }
        return passed;
    }

    private boolean alone(SimulatedRun course) {
        int node = table.start();
        for (int i = 0; i < yes.length && node >= 0; i++) {
            long number = course.chance.next();
            int ballot = ballot(i, number);
            course.inFavour[favour + parties[i]] = concerned[i] & ballot == BallotLaw.YES;
            node = table.after(node, ballot);
        }
        return node == BallotTable.PASSED;
    }

    private boolean oneByOne(SimulatedRun course) {
        int node = table.start();
        for (int i = 0; i < yes.length && (waits || node >= 0); i++) {
            boolean follows = with[i] > 0 && course.chance.next() < with[i];
            int ballot = follows ? course.ballots[leaders[i]] : ballot(i, course.chance.next());
            course.ballots[i] = ballot;
            course.complete &= !votes[i] || known[ballot];
            course.inFavour[favour + parties[i]] = concerned[i] & ballot == BallotLaw.YES;
            node = node < 0 ? node : table.after(node, ballot);
        }
        return node == BallotTable.PASSED;
    }

    /**
     * 0 for a number below that for yes, 1 below that for no, otherwise 2: the signs of differences, since nobody can
     * foresee the branches.
     */
    private int ballot(int voter, long number) {
        return (int) (yes[voter] - 1 - number >>> 63) + (int) (no[voter] - 1 - number >>> 63);
    }
}
