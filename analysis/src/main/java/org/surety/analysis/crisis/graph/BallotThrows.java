package org.surety.analysis.crisis.graph;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.surety.analysis.crisis.conduct.BallotLaw;
import org.surety.analysis.crisis.conduct.StepName;
import org.surety.analysis.crisis.plan.Electors;
import org.surety.analysis.crisis.plan.Voter;
import org.surety.model.agreement.Absence;
import org.surety.model.agreement.Ballot;
import org.surety.semantics.Event;
import org.surety.semantics.Option;
import org.surety.semantics.Poll;
import org.surety.semantics.Semantics;
import org.surety.semantics.State;
import org.surety.semantics.Token;
import org.surety.semantics.TooLarge;

/** Every way in which a vote can go, ballot by ballot. */
final class BallotThrows {

    private static final List<Ballot> BALLOTS = List.of(Ballot.YES, Ballot.NO, Ballot.ABSTAIN);

    private final Semantics semantics;
    private final ChanceConduct conduct;
    private final int most;

    BallotThrows(Semantics semantics, ChanceConduct conduct, int most) {
        this.semantics = semantics;
        this.conduct = conduct;
        this.most = most;
    }

    /** The vote at {@code token} is held now. A vote that waits for the absent is held without them only when its limit is reached. */
    List<Throws.Branch> at(Standing standing, Token token, StepName name, int attempt) {
        Poll poll = semantics.options(standing.state()).stream().filter(Option.Vote.class::isInstance)
                .map(Option.Vote.class::cast).filter(it -> it.at().equals(token)).findFirst().orElseThrow().poll();
        List<Voter> voters = Electors.orderOf(poll, conduct.conducts(), name, attempt);
        List<Throws.Branch> branches = new ArrayList<>();
        for (Map<String, Ballot> choice : choices(voters)) {
            branches.add(new Throws.Branch(moves(choice), outcomes(standing, token, poll, voters, choice)));
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
                    for (Ballot ballot : BALLOTS) {
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

    private Map<Standing, Double> outcomes(Standing standing, Token token, Poll poll, List<Voter> voters,
            Map<String, Ballot> choice) {
        long now = standing.state().now().count();
        boolean due = semantics.deadline(token).map(it -> it <= now).orElse(false);
        boolean first = now == token.since();
        Map<Standing, Double> outcomes = new HashMap<>();
        double[] heldBefore = {0};
        draw(voters, choice, (drawn, chance) -> {
            Map<String, Ballot> cast = new LinkedHashMap<>();
            for (int i = 0; i < drawn.length; i++) {
                Ballot ballot = BALLOTS.get(drawn[i]);
                if (voters.get(i).votes() && poll.ballots().contains(ballot)) {
                    cast.put(voters.get(i).party(), ballot);
                }
            }
            boolean waits = poll.absence() == Absence.AWAITED && !cast.keySet().containsAll(poll.voters());
            if (waits && !due) {
                outcomes.merge(standing.after(token, standing.state()), chance, Double::sum);
            } else if (!waits && !first) {
                // With these ballots it would have been held at once, so they are not those that it waits for.
                heldBefore[0] += chance;
            } else {
                State state = semantics.step(standing.state(), new Event.Voted(token, cast)).state();
                outcomes.merge(standing.after(token, state), chance, Double::sum);
            }
        });
        if (outcomes.isEmpty()) {
            outcomes.put(standing.after(token, standing.state()), 1.0);
        } else {
            outcomes.replaceAll((to, chance) -> chance / (1 - heldBefore[0]));
        }
        return outcomes;
    }

    private interface Drawn {
        void accept(int[] ballots, double chance);
    }

    private void draw(List<Voter> voters, Map<String, Ballot> choice, Drawn drawn) {
        BigInteger ways = BigInteger.valueOf(3).pow(voters.size());
        if (ways.compareTo(BigInteger.valueOf(Math.max(most, 20_000))) > 0) {
            throw new TooLarge("ways to vote", ways, Math.max(most, 20_000));
        }
        draw(voters, choice, new int[voters.size()], 0, 1, drawn);
    }

    private void draw(List<Voter> voters, Map<String, Ballot> choice, int[] ballots, int place, double chance,
            Drawn drawn) {
        if (chance == 0) {
            return;
        }
        if (place == voters.size()) {
            drawn.accept(ballots, chance);
            return;
        }
        Voter voter = voters.get(place);
        for (int ballot = 0; ballot < 3; ballot++) {
            ballots[place] = ballot;
            draw(voters, choice, ballots, place + 1, chance * chance(voter, choice, ballots, ballot), drawn);
        }
    }

    private double chance(Voter voter, Map<String, Ballot> choice, int[] ballots, int ballot) {
        Ballot chosen = choice.get(voter.party());
        if (chosen != null) {
            return BALLOTS.get(ballot) == chosen ? 1 : 0;
        }
        double own = conduct.at()[voter.law().own().variable(ballot)];
        if (voter.law() instanceof BallotLaw.Follows follows) {
            double with = conduct.at()[follows.with()];
            return (1 - with) * own + (ballots[voter.leader()] == ballot ? with : 0);
        }
        return own;
    }
}
