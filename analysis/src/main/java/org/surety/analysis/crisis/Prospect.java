package org.surety.analysis.crisis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surety.analysis.crisis.exact.Goal;
import org.surety.analysis.crisis.exact.Unfolding;
import org.surety.analysis.crisis.plan.Plan;
import org.surety.analysis.crisis.plan.PlanNode;

/** How the votes go and who helps: the same computation as for enough help, with another goal. */
final class Prospect {

    private final Setup setup;
    private final Plan plan;

    Prospect(Setup setup, Plan plan) {
        this.setup = setup;
        this.plan = plan;
    }

    List<CrisisAnswer.Vote> votes() {
        Set<Goal.Sight> sights = new LinkedHashSet<>();
        for (PlanNode.Vote vote : plan.votes()) {
            sights.add(new Goal.Sight(vote.step(), vote.attempt(), true));
        }
        List<CrisisAnswer.Vote> votes = new ArrayList<>();
        for (Goal.Sight sight : sights) {
            Bounds held = chance(Goal.vote(new Goal.Sight(sight.step(), sight.attempt(), false)), Long.MAX_VALUE);
            Bounds passes = chance(Goal.vote(sight), Long.MAX_VALUE);
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

    List<CrisisAnswer.Helper> helpers() {
        List<CrisisAnswer.Helper> helpers = new ArrayList<>();
        Map<List<Object>, CrisisAnswer.Helper> alike = new HashMap<>();
        for (String party : Setup.helpers(plan)) {
            List<Object> kind = kind(party);
            CrisisAnswer.Helper known = alike.get(kind);
            if (known == null) {
                known = new CrisisAnswer.Helper(party, chance(Goal.help(party), setup.deadline()),
                        chance(Goal.help(party), Long.MAX_VALUE));
                alike.put(kind, known);
            }
            helpers.add(new CrisisAnswer.Helper(party, known.inTime(), known.ever()));
        }
        return helpers;
    }

    /** Nameless members of a class of whom the scenario says the same are alike. */
    private List<Object> kind(String party) {
        return setup.root().roll().anonymousIn(party)
                .<List<Object>>map(it -> List.of(it, setup.conducts().entriesOf(party))).orElse(List.of(party));
    }

    private Bounds chance(Goal goal, long hour) {
        Tornado corners = new Tornado(setup.conducts().register(), plan, goal, hour);
        Unfolding unfolding = new Unfolding(plan, goal);
        int root = unfolding.root(hour);
        return new ExactAnswer.Enclosed(unfolding.program(), setup.conducts().register().middle(),
                corners.corner(false), corners.corner(true)).bounds(root);
    }
}
