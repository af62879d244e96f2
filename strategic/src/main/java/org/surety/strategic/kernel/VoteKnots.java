package org.surety.strategic.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.surety.analysis.crisis.behaviour.BallotLaw;
import org.surety.analysis.crisis.behaviour.Behaviours;
import org.surety.analysis.crisis.behaviour.StepName;
import org.surety.analysis.crisis.graph.AskedState;
import org.surety.analysis.crisis.plan.BallotOrder;
import org.surety.analysis.crisis.plan.Voter;
import org.surety.model.agreement.Absence;
import org.surety.model.agreement.Ballot;
import org.surety.model.scenario.PartyStakes;
import org.surety.semantics.Event;
import org.surety.semantics.Option;
import org.surety.semantics.Poll;
import org.surety.semantics.Semantics;
import org.surety.semantics.Unanswerable;
import org.surety.strategic.game.StakesGame;

/** What can follow from a vote, counted by how many of those who are alike cast each ballot. */
final class VoteKnots {

    private final Semantics semantics;
    private final Behaviours behaviours;
    private final StakeTable stakes;
    private final Kinship kinship;
    private final Ways ways;

    VoteKnots(Semantics semantics, Behaviours behaviours, StakeTable stakes, Kinship kinship, Ways ways) {
        this.semantics = semantics;
        this.behaviours = behaviours;
        this.stakes = stakes;
        this.kinship = kinship;
        this.ways = ways;
    }

    /**
     * Voters who are alike.
     *
     * @param places among the voters in the order of drawing
     * @param chooses whether they weigh their stakes
     */
    private record Side(List<Integer> places, boolean chooses) {}

    Knot<DecidedState> at(DecidedState here, Option.Vote vote, StepName name) {
        int attempt = Semantics.attempt(vote.at());
        return new Count(here, vote, BallotOrder.orderOf(vote.poll(), behaviours, name, attempt))
                .knot(name.full() + (attempt > 1 ? ", attempt " + attempt : ""));
    }

    /** A count under way. */
    private final class Count {

        private final DecidedState here;
        private final Option.Vote vote;
        private final Poll poll;
        private final List<Voter> voters;
        private final List<Side> sides;
        private final List<Ballot> ballots;
        private final Map<List<List<Integer>>, Map<DecidedState, Double>> outcomes = new LinkedHashMap<>();

        Count(DecidedState here, Option.Vote vote, List<Voter> voters) {
            this.here = here;
            this.vote = vote;
            this.poll = vote.poll();
            this.voters = voters;
            this.sides = sides();
            // A ballot that the body does not know is a way to stay away, but where the absent are waited for.
            this.ballots = BallotLaw.ORDER.stream()
                    .filter(it -> poll.absence() != Absence.AWAITED || poll.ballots().contains(it)).toList();
        }

        private List<Side> sides() {
            Map<Object, List<Integer>> groups = new LinkedHashMap<>();
            for (int i = 0; i < voters.size(); i++) {
                Voter voter = voters.get(i);
                int place = i;
                boolean leads = voters.stream().anyMatch(it -> it.leader() == place);
                boolean plays = stakes.plays(voter.party()) && voter.votes();
                boolean single = leads || !plays && voter.law() instanceof BallotLaw.Follows;
                Object key = single ? i : List.of(plays, voter.votes(), kinship.standing(voter.party(), here));
                groups.computeIfAbsent(key, it -> new ArrayList<>()).add(i);
            }
            return groups.values().stream().map(it -> new Side(it,
                    stakes.plays(voters.get(it.getFirst()).party()) && voters.get(it.getFirst()).votes())).toList();
        }

        Knot<DecidedState> knot(String place) {
            ways.add(sides.stream().map(it -> it.places().size()).toList(),
                    sides.stream().map(it -> it.chooses() ? ballots.size() : 3).toList());
            cast(0, new int[voters.size()], 1, List.of());
            List<Side> choosing = sides.stream().filter(Side::chooses).toList();
            return choosing.isEmpty()
                    ? new Knot.Chance<>(outcomes.getOrDefault(List.of(), Map.of()))
                    : new Knot.Choosing<>(place, choosing.stream().map(this::bloc).toList(), outcomes,
                            kinship.alike(here));
        }

        private StakesGame.Bloc bloc(Side side) {
            return new StakesGame.Bloc(
                    side.places().stream().map(it -> stakes.players().indexOf(voters.get(it).party())).toList(),
                    ballots.stream().map(it -> new StakesGame.Move(it.word(),
                            it == Ballot.NO ? stakes.charge(PartyStakes.Of.VOTING_AGAINST) : -1)).toList());
        }

        private void cast(int number, int[] cast, double chance, List<List<Integer>> counts) {
            if (number == sides.size()) {
                outcomes.computeIfAbsent(counts, it -> new LinkedHashMap<>()).merge(held(cast), chance, Double::sum);
                return;
            }
            Side side = sides.get(number);
            double[] chances = side.chooses() ? new double[0] : chances(side, cast);
            for (List<Integer> way : Divisions.of(side.places().size(), side.chooses() ? ballots.size() : 3)) {
                double share = side.chooses() ? 1 : Divisions.chance(way, chances);
                if (share > 0) {
                    int[] choices = Divisions.choices(way);
                    for (int i = 0; i < choices.length; i++) {
                        cast[side.places().get(i)] =
                                side.chooses() ? BallotLaw.indexOf(ballots.get(choices[i])) : choices[i];
                    }
                    List<List<Integer>> more = new ArrayList<>(counts);
                    if (side.chooses()) {
                        more.add(way);
                    }
                    cast(number + 1, cast, chance * share, List.copyOf(more));
                }
            }
        }

        private double[] chances(Side side, int[] cast) {
            Voter voter = voters.get(side.places().getFirst());
            double[] at = behaviours.parameters().middle();
            double[] chances = new double[3];
            for (int i = 0; i < 3; i++) {
                chances[i] = at[voter.law().own().variable(i)];
                if (voter.law() instanceof BallotLaw.Follows follows) {
                    double with = at[follows.with()];
                    chances[i] = (1 - with) * chances[i] + (cast[voter.leader()] == i ? with : 0);
                }
            }
            return chances;
        }

        private DecidedState held(int[] cast) {
            Map<String, Ballot> ballotsCast = new LinkedHashMap<>();
            for (int i = 0; i < cast.length; i++) {
                Ballot ballot = BallotLaw.ORDER.get(cast[i]);
                if (voters.get(i).votes() && poll.ballots().contains(ballot)) {
                    ballotsCast.put(voters.get(i).party(), ballot);
                }
            }
            if (poll.absence() == Absence.AWAITED && !ballotsCast.keySet().containsAll(poll.voters())) {
                throw new Unanswerable("the vote " + vote.at().step()
                        + " waits for voters who may stay away; give them a ballot that they cast, or stakes");
            }
            AskedState after = here.asked().after(vote.at(),
                    semantics.step(here.asked().state(), new Event.Voted(vote.at(), ballotsCast)).state());
            return here.with(after);
        }
    }
}
