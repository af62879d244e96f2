package org.surety.analysis.crisis.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.surety.analysis.crisis.answer.Bounds;
import org.surety.analysis.crisis.answer.CrisisAnswer;
import org.surety.analysis.crisis.exact.ExactGoal;
import org.surety.analysis.crisis.exact.Program;
import org.surety.analysis.crisis.exact.Unfolding;
import org.surety.analysis.crisis.plan.Plan;
import org.surety.analysis.crisis.plan.PlanNode;

/** How the votes go and who helps: the same computation as for enough help, with another goal. */
public final class VotesAndAssistance {

    private static final long EVER = Long.MAX_VALUE;

    private final CaseSetup setup;
    private final Plan plan;

    public VotesAndAssistance(CaseSetup setup, Plan plan) {
        this.setup = setup;
        this.plan = plan;
    }

    public List<CrisisAnswer.Vote> votes() {
        Set<ExactGoal.Sight> sights = new LinkedHashSet<>();
        for (PlanNode.Vote vote : plan.votes()) {
            sights.add(new ExactGoal.Sight(vote.step(), vote.attempt(), true));
        }
        List<CrisisAnswer.Vote> votes = new ArrayList<>();
        for (ExactGoal.Sight sight : sights) {
            Bounds held =
                    chances(ExactGoal.vote(new ExactGoal.Sight(sight.step(), sight.attempt(), false)), EVER).getFirst();
            Bounds passes = chances(ExactGoal.vote(sight), EVER).getFirst();
            votes.add(new CrisisAnswer.Vote(sight.step().full(), sight.attempt(), held, passes));
        }
        votes.sort((one, two) -> Integer.compare(order(one), order(two)));
        return votes;
    }

    /** Nodes are numbered from the end, so the earlier of two steps has the greater number; attempts go up. */
    private int order(CrisisAnswer.Vote vote) {
        return plan.votes().stream()
                .filter(it -> it.step().full().equals(vote.step()) && it.attempt() == vote.attempt())
                .mapToInt(it -> -it.id()).min().orElse(0);
    }

    public List<CrisisAnswer.Assistance> helpers() {
        List<CrisisAnswer.Assistance> helpers = new ArrayList<>();
        Map<List<Object>, CrisisAnswer.Assistance> alike = new HashMap<>();
        for (String party : CaseSetup.helpers(plan)) {
            List<Object> kind = kind(party);
            CrisisAnswer.Assistance known = alike.get(kind);
            if (known == null) {
                List<Bounds> chances = chances(ExactGoal.help(party), setup.deadline(), EVER);
                known = new CrisisAnswer.Assistance(party, chances.getFirst(), chances.getLast());
                alike.put(kind, known);
            }
            helpers.add(new CrisisAnswer.Assistance(party, known.inTime(), known.ever()));
        }
        return helpers;
    }

    /** Nameless members of a class of whom the scenario says the same are alike. */
    private List<Object> kind(String party) {
        return setup.root().membership().anonymousIn(party)
                .<List<Object>>map(it -> List.of(it, setup.behaviours().entriesOf(party))).orElse(List.of(party));
    }

    private List<Bounds> chances(ExactGoal goal, long... hours) {
        Unfolding unfolding = new Unfolding(plan, goal);
        int[] roots = LongStream.of(hours).mapToInt(unfolding::root).toArray();
        Program program = unfolding.program();
        Tornado corners = new Tornado(setup.behaviours().parameters(), program, roots[roots.length - 1]);
        ProgramBounds enclosed = new ProgramBounds(program, setup.behaviours().parameters().middle(),
                corners.corner(false), corners.corner(true));
        return IntStream.of(roots).mapToObj(enclosed::bounds).toList();
    }
}
