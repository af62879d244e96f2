package org.surety.analysis.crisis.graph;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.surety.analysis.crisis.behaviour.BallotLaw;
import org.surety.analysis.crisis.behaviour.StepName;
import org.surety.analysis.crisis.plan.BallotOrder;
import org.surety.analysis.crisis.plan.Voter;
import org.surety.model.agreement.Absence;
import org.surety.model.agreement.Ballot;
import org.surety.semantics.Event;
import org.surety.semantics.Option;
import org.surety.semantics.Poll;
import org.surety.semantics.Semantics;
import org.surety.semantics.Token;
import org.surety.semantics.TooLarge;

/** Every way in which a vote can go, ballot by ballot. */
final class BallotOutcomes {

    private final Semantics semantics;
    private final ChanceBehaviour conduct;
    private final int most;

    BallotOutcomes(Semantics semantics, ChanceBehaviour conduct, int most) {
        this.semantics = semantics;
        this.conduct = conduct;
        this.most = most;
    }

    /** The vote is held now. A vote that waits for the absent is held without them only when its limit is reached. */
    List<StepOutcomes.Branch> at(AskedState standing, Option.Vote vote, StepName name, int attempt) {
        Poll poll = vote.poll();
        List<Voter> voters = BallotOrder.orderOf(poll, conduct.behaviours(), name, attempt);
        BigInteger ways = BigInteger.valueOf(3).pow(voters.size());
        if (ways.compareTo(BigInteger.valueOf(Math.max(most, 20_000))) > 0) {
            throw new TooLarge("ways to vote", ways, Math.max(most, 20_000));
        }
        List<StepOutcomes.Branch> branches = new ArrayList<>();
        for (Map<String, Ballot> choice : choices(voters)) {
            branches.add(new StepOutcomes.Branch(moves(choice),
                    new Casting(standing, vote.at(), poll, voters, choice).toss()));
        }
        return branches;
    }

    private static Map<String, Chain.Move> moves(Map<String, Ballot> choice) {
        Map<String, Chain.Move> moves = new LinkedHashMap<>();
        choice.forEach((party, ballot) -> moves.put(party, switch (ballot) {
            case YES -> Chain.Move.YES;
            case NO -> Chain.Move.NO;
            case ABSTAIN -> Chain.Move.ABSTAIN;
        }));
        return moves;
    }

    private List<Map<String, Ballot>> choices(List<Voter> voters) {
        List<Map<String, Ballot>> all = new ArrayList<>(List.of(Map.of()));
        for (Voter voter : voters) {
            if (conduct.players().contains(voter.party()) && voter.votes()) {
                List<Map<String, Ballot>> longer = new ArrayList<>();
                for (Map<String, Ballot> choice : all) {
                    for (Ballot ballot : BallotLaw.ORDER) {
                        Map<String, Ballot> more = new LinkedHashMap<>(choice);
                        more.put(voter.party(), ballot);
                        longer.add(more);
                    }
                }
                all = longer;
            }
        }
        return all;
    }

    /** A count of ballots under way. */
    private final class Casting {

        private final AskedState standing;
        private final Token token;
        private final Poll poll;
        private final List<Voter> voters;
        private final Map<String, Ballot> choice;
        private final boolean due;
        private final boolean first;

        Casting(AskedState standing, Token token, Poll poll, List<Voter> voters, Map<String, Ballot> choice) {
            this.standing = standing;
            this.token = token;
            this.poll = poll;
            this.voters = voters;
            this.choice = choice;
            long now = standing.state().now().count();
            this.due = semantics.deadline(token).map(it -> it <= now).orElse(false);
            this.first = standing.begins(token);
        }

        ChanceNode<AskedState> toss() {
            ChanceNode<Optional<AskedState>> all = draw(new int[voters.size()], 0);
            return first || poll.absence() != Absence.AWAITED ? all.map(Optional::orElseThrow) : late(all);
        }

        /** With complete ballots it would have been held at once, so at its limit some are missing. */
        private ChanceNode<AskedState> late(ChanceNode<Optional<AskedState>> all) {
            List<ChanceNode<AskedState>> ends = new ArrayList<>();
            List<Double> chances = new ArrayList<>();
            all.outcomes().forEach((to, chance) -> to.ifPresent(it -> {
                ends.add(new ChanceNode.Done<>(it));
                chances.add(chance);
            }));
            if (ends.isEmpty()) {
                return new ChanceNode.Done<>(standing.after(token, standing.state()));
            }
            double sum = chances.stream().mapToDouble(it -> it).sum();
            List<double[]> anyOfThem = new ArrayList<>();
            for (int i = 0; i < ends.size(); i++) {
                double[] corner = new double[ends.size()];
                corner[i] = 1;
                anyOfThem.add(corner);
            }
            return new ChanceNode.Draw<>(ends, chances.stream().mapToDouble(it -> it / sum).toArray(), anyOfThem);
        }

        private ChanceNode<Optional<AskedState>> draw(int[] ballots, int place) {
            if (place == voters.size()) {
                return new ChanceNode.Done<>(held(ballots));
            }
            Voter voter = voters.get(place);
            List<double[]> corners = corners(voter, ballots);
            int[] possible = IntStream.range(0, 3).filter(way -> chance(voter, choice, ballots, way) > 0
                    || corners.stream().anyMatch(it -> it[way] > 0)).toArray();
            List<ChanceNode<Optional<AskedState>>> ways = new ArrayList<>();
            double[] chances = new double[possible.length];
            for (int i = 0; i < possible.length; i++) {
                chances[i] = chance(voter, choice, ballots, possible[i]);
                ballots[place] = possible[i];
                ways.add(draw(ballots, place + 1));
            }
            return new ChanceNode.Draw<>(ways, chances, corners.stream()
                    .map(corner -> IntStream.of(possible).mapToDouble(way -> corner[way]).toArray()).toList());
        }

        /** What comes of it if the ballots are these; empty if they cannot be. */
        private Optional<AskedState> held(int[] ballots) {
            Map<String, Ballot> cast = new LinkedHashMap<>();
            for (int i = 0; i < ballots.length; i++) {
                Ballot ballot = BallotLaw.ORDER.get(ballots[i]);
                if (voters.get(i).votes() && poll.ballots().contains(ballot)) {
                    cast.put(voters.get(i).party(), ballot);
                }
            }
            boolean waits = poll.absence() == Absence.AWAITED && !cast.keySet().containsAll(poll.voters());
            if (waits && !due) {
                return Optional.of(standing.after(token, standing.state()));
            }
            if (!waits && !first) {
                return Optional.empty();
            }
            return Optional.of(standing.after(token,
                    semantics.step(standing.state(), new Event.Voted(token, cast)).state()));
        }

        private List<double[]> corners(Voter voter, int[] ballots) {
            Ballot chosen = choice.get(voter.party());
            if (chosen != null) {
                return List.of(unit(BallotLaw.ORDER.indexOf(chosen)));
            }
            if (!(voter.law() instanceof BallotLaw.Follows follows)) {
                return voter.law().own().corners();
            }
            List<double[]> corners = new ArrayList<>();
            for (double with : new double[]{follows.least(), follows.most()}) {
                for (double[] own : follows.otherwise().corners()) {
                    double[] corner = unit(ballots[voter.leader()]);
                    for (int i = 0; i < 3; i++) {
                        corner[i] = with * corner[i] + (1 - with) * own[i];
                    }
                    corners.add(corner);
                }
            }
            return corners;
        }
    }

    private static double[] unit(int index) {
        double[] unit = new double[3];
        unit[index] = 1;
        return unit;
    }

    private double chance(Voter voter, Map<String, Ballot> choice, int[] ballots, int ballot) {
        Ballot chosen = choice.get(voter.party());
        if (chosen != null) {
            return BallotLaw.ORDER.get(ballot) == chosen ? 1 : 0;
        }
        double own = conduct.at()[voter.law().own().variable(ballot)];
        if (voter.law() instanceof BallotLaw.Follows follows) {
            double with = conduct.at()[follows.with()];
            return (1 - with) * own + (ballots[voter.leader()] == ballot ? with : 0);
        }
        return own;
    }
}
