package org.surety.analysis.crisis.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.crisis.answer.Bounds;
import org.surety.analysis.crisis.answer.CrisisAnswer;
import org.surety.analysis.crisis.answer.CrisisRequest;
import org.surety.analysis.crisis.answer.Curve;
import org.surety.analysis.crisis.answer.Deterrence;
import org.surety.analysis.crisis.answer.Method;
import org.surety.analysis.crisis.answer.PlayerChoice;
import org.surety.analysis.crisis.behaviour.BallotLaw;
import org.surety.analysis.crisis.behaviour.Behaviours;
import org.surety.analysis.crisis.behaviour.Parameters;
import org.surety.analysis.crisis.behaviour.Players;
import org.surety.analysis.crisis.exact.Program;
import org.surety.analysis.crisis.exact.RobustBounds;
import org.surety.analysis.crisis.exact.Solver;
import org.surety.analysis.crisis.exact.Unfolding;
import org.surety.analysis.crisis.explain.CaseSetup;
import org.surety.analysis.crisis.explain.Tornado;
import org.surety.analysis.crisis.plan.Actor;
import org.surety.analysis.crisis.plan.Plan;
import org.surety.analysis.crisis.plan.PlanNode;
import org.surety.analysis.crisis.plan.Voter;
import org.surety.model.scenario.Scenario;
import org.surety.semantics.Case;
import org.surety.semantics.Unanswerable;

/**
 * The least and the greatest answer when some parties choose, by tallies: their numbers may be anything, everybody
 * else's are the middle of their range. For each way in which they talk, the bounds are those over all their ballots
 * and acts, and the strategy is the corner that the gradient leads to.
 */
public final class ChosenAnswer {

    private static final int MOST_PLAYERS = 8;

    private final Case root;
    private final Scenario scenario;
    private final CrisisRequest request;
    private final String why;

    /** @param why why not by the states of the kernel */
    public ChosenAnswer(Case root, Scenario scenario, CrisisRequest request, String why) {
        this.root = root;
        this.scenario = scenario;
        this.request = request;
        this.why = why;
        if (request.players().size() > MOST_PLAYERS) {
            throw new Unanswerable("at most " + MOST_PLAYERS + " parties can choose at once, not "
                    + request.players().size());
        }
    }

    /**
     * What comes of one way of talking.
     *
     * @param found the value of the strategy that was found
     */
    private record Outcome(Plan plan, Players players, double[] strategy, double bound, double found) {}

    public CrisisAnswer answer() {
        long deadline = scenario.faitAccompli().map(it -> it.count()).orElse(Long.MAX_VALUE);
        Outcome least = best(false, deadline);
        Outcome most = best(true, deadline);
        Bounds inTime = bounds(least, most, deadline);
        Bounds ever = deadline == Long.MAX_VALUE
                ? inTime
                : bounds(best(false, Long.MAX_VALUE), best(true, Long.MAX_VALUE), Long.MAX_VALUE);
        List<PlayerChoice> choices = new ArrayList<>();
        if (!inTime.isPoint()) {
            choices.addAll(choices(least, true));
            choices.addAll(choices(most, false));
        }
        List<Curve.Point> points =
                scenario.faitAccompli().map(it -> new Curve.Point(it.count(), inTime)).stream().toList();
        Curve curve = new Curve(points, ever, false, 0);
        return new CrisisAnswer(List.of(), curve, scenario.faitAccompli(), inTime, Optional.empty(), List.of(),
                List.of(), List.of(), Deterrence.of(inTime), Optional.empty(), choices,
                new Method(Method.Engine.WORST,
                        (inTime.tight() && ever.tight()
                                ? "the least and the greatest probability in time, and at any time, over the ballots "
                                        + "and acts of "
                                : "bounds of the probability in time, and at any time, over the ballots and acts of ")
                                + String.join(", ", request.players())
                                + ", by dynamic programming over tallies; the choices are fixed beforehand"
                                + (inTime.tight() && ever.tight()
                                        ? ""
                                        : ", and no others give less or more, but those found may not reach the "
                                                + "bounds"),
                        Map.of(), Optional.of(why)),
                List.of());
    }

    /** In the middle stands what is assumed of those who choose. */
    private Bounds bounds(Outcome least, Outcome most, long hour) {
        boolean tight = Math.abs(least.bound() - least.found()) < 1e-9 && Math.abs(most.bound() - most.found()) < 1e-9;
        double high = Math.max(least.bound(), most.bound());
        return new Bounds(least.bound(), Math.clamp(middle(hour), least.bound(), high), high, tight);
    }

    private double middle(long hour) {
        CaseSetup setup = CaseSetup.of(root, scenario);
        Plan plan = Plan.of(root, setup.behaviours());
        return CaseSetup.chance(plan, setup.goal(plan), hour, setup.behaviours().parameters().middle());
    }

    private Outcome best(boolean most, long hour) {
        int ways = 1 << request.players().size();
        // Of ways that are as good, those who are for help end their talks, and those against it talk on.
        Outcome best = outcome(most ? ways - 1 : 0, most, hour);
        for (int i = 1; i < ways; i++) {
            Outcome other = outcome(most ? ways - 1 - i : i, most, hour);
            boolean better = most ? other.found() > best.found() + 1e-12 : other.found() < best.found() - 1e-12;
            double bound = most ? Math.max(best.bound(), other.bound()) : Math.min(best.bound(), other.bound());
            Outcome chosen = better ? other : best;
            best = new Outcome(chosen.plan(), chosen.players(), chosen.strategy(), bound, chosen.found());
        }
        return best;
    }

    private Outcome outcome(int talks, boolean most, long hour) {
        Map<String, Boolean> concludes = new LinkedHashMap<>();
        for (int i = 0; i < request.players().size(); i++) {
            concludes.put(request.players().get(i), (talks >> i & 1) == 1);
        }
        Players players = new Players(concludes);
        Parameters parameters = new Parameters();
        CaseSetup setup = new CaseSetup(root, scenario, new Behaviours(root, scenario, parameters, players));
        Plan plan = Plan.of(root, setup.behaviours());
        Unfolding unfolding = new Unfolding(plan, setup.goal(plan));
        int number = unfolding.root(hour);
        Program program = unfolding.program();
        double[] strategy = new Tornado(parameters, program, number).corner(most);
        RobustBounds enclosure = new RobustBounds(program);
        return new Outcome(plan, players, strategy, most ? enclosure.most(number) : enclosure.least(number),
                new Solver(program).solve(strategy).at(number));
    }

    private List<PlayerChoice> choices(Outcome outcome, boolean against) {
        Set<PlayerChoice> choices = new LinkedHashSet<>();
        double[] at = outcome.strategy();
        for (PlanNode node : outcome.plan().nodes().reversed()) {
            switch (node) {
                case PlanNode.Talk talk -> outcome.players().concludes().forEach((party, ends) -> {
                    if (talk.talks().containsKey(party)) {
                        choices.add(new PlayerChoice(against, party, talk.step().full(), 1,
                                ends ? PlayerChoice.Move.CONCLUDE : PlayerChoice.Move.TALK_ON, true));
                    }
                });
                case PlanNode.Vote vote -> vote.voters().stream().filter(it -> chooses(outcome, it.party(), it.votes()))
                        .forEach(it -> choices
                                .add(new PlayerChoice(against, it.party(), vote.step().full(), vote.attempt(),
                                        ballot(it, at), true)));
                case PlanNode.Act act -> act.actors().stream().filter(it -> chooses(outcome, it.party(), true))
                        .forEach(it -> choices
                                .add(new PlayerChoice(against, it.party(), act.step().full(), 1, move(it, at),
                                        true)));
                case PlanNode.End end -> {
                }
                case PlanNode.Pause pause -> {
                }
                case PlanNode.Referral referral -> {
                }
                case PlanNode.Fork fork -> {
                }
            }
        }
        return List.copyOf(choices);
    }

    private static boolean chooses(Outcome outcome, String party, boolean votes) {
        return votes && outcome.players().concludes().containsKey(party);
    }

    private static PlayerChoice.Move ballot(Voter voter, double[] at) {
        BallotLaw.Chances own = voter.law().own();
        return at[own.yes()] > 0.5
                ? PlayerChoice.Move.YES
                : at[own.no()] > 0.5 ? PlayerChoice.Move.NO : PlayerChoice.Move.ABSTAIN;
    }

    private static PlayerChoice.Move move(Actor actor, double[] at) {
        return at[actor.law().acts()] > 0.5 ? PlayerChoice.Move.ACT : PlayerChoice.Move.HOLD_BACK;
    }
}
