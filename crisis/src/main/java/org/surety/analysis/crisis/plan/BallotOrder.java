package org.surety.analysis.crisis.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surety.analysis.crisis.behaviour.BallotLaw;
import org.surety.analysis.crisis.behaviour.Behaviours;
import org.surety.analysis.crisis.behaviour.StepName;
import org.surety.model.agreement.Ballot;
import org.surety.semantics.Poll;
import org.surety.semantics.Unanswerable;

/**
 * Puts the voters of a poll in the order in which their ballots are drawn: every leader right before those who follow
 * it.
 */
public final class BallotOrder {

    private final Map<String, BallotLaw> laws = new LinkedHashMap<>();
    private final Poll poll;
    private final List<Voter> ordered = new ArrayList<>();

    private BallotOrder(Poll poll) {
        this.poll = poll;
    }

    /**
     * The voters at an attempt of a vote, and leaders without a vote whom some of them follow.
     *
     * @throws org.surety.semantics.Unanswerable if parties follow each other in a circle
     */
    public static List<Voter> orderOf(Poll poll, Behaviours behaviours, StepName step, int attempt) {
        BallotOrder electors = new BallotOrder(poll);
        for (String voter : poll.voters()) {
            electors.enter(voter, behaviours, step, attempt);
        }
        electors.refuseCircles();
        electors.laws.keySet().stream().filter(it -> electors.leader(it).isEmpty())
                .forEach(it -> electors.draw(it, -1));
        return electors.ordered;
    }

    private void enter(String party, Behaviours behaviours, StepName step, int attempt) {
        if (laws.containsKey(party)) {
            return;
        }
        BallotLaw law = behaviours.ballot(party, step, attempt);
        if (law instanceof BallotLaw.Follows follows && !poll.voters().contains(follows.leader())
                && !behaviours.saysBallot(follows.leader(), step)) {
            // Nobody knows how the leader would vote, and it does not.
            law = follows.otherwise();
        }
        laws.put(party, law);
        if (law instanceof BallotLaw.Follows follows) {
            enter(follows.leader(), behaviours, step, attempt);
        }
    }

    private String leader(String party) {
        return laws.get(party) instanceof BallotLaw.Follows follows ? follows.leader() : "";
    }

    private void refuseCircles() {
        for (String party : laws.keySet()) {
            Set<String> seen = new LinkedHashSet<>();
            String next = party;
            while (!next.isEmpty()) {
                if (!seen.add(next)) {
                    throw new Unanswerable(
                            "parties follow each other in a circle: " + String.join(" follows ", seen) + " follows "
                                    + next);
                }
                next = leader(next);
            }
        }
    }

    private void draw(String party, int leader) {
        int place = ordered.size();
        BallotLaw law = laws.getOrDefault(party, laws.values().iterator().next());
        ordered.add(new Voter(party, law, leader, poll.voters().contains(party),
                poll.ballots().contains(Ballot.YES) && poll.concerned().contains(party)));
        laws.keySet().stream().filter(it -> leader(it).equals(party)).forEach(it -> draw(it, place));
    }

    /**
     * Whether somebody who votes may draw a ballot that is not one of {@code ballots}, and so cast none: for some
     * values within the ranges, by itself or after a leader.
     *
     * @param ordered in the order of drawing
     */
    static boolean mayStayAway(List<Voter> ordered, Set<Ballot> ballots) {
        boolean[][] possible = new boolean[ordered.size()][Ballot.values().length];
        for (int i = 0; i < possible.length; i++) {
            Voter voter = ordered.get(i);
            for (Ballot ballot : Ballot.values()) {
                int index = BallotLaw.indexOf(ballot);
                boolean led = voter.law() instanceof BallotLaw.Follows follows && follows.most() > 0
                        && possible[voter.leader()][index];
                boolean own = !(voter.law() instanceof BallotLaw.Follows follows && follows.least() >= 1)
                        && voter.law().own().corners().stream().anyMatch(it -> it[index] > 0);
                possible[i][index] = led || own;
                if (possible[i][index] && voter.votes() && !ballots.contains(ballot)) {
                    return true;
                }
            }
        }
        return false;
    }
}
