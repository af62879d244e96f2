package org.surety.analysis.crisis.exact;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.surety.analysis.crisis.plan.Actor;
import org.surety.analysis.crisis.plan.PlanNode;
import org.surety.analysis.crisis.plan.Unfoldable;

/**
 * Those who act at a step.
 *
 * @param helpers those of them whose act contributes to the goal
 */
record Acting(List<Actor> actors, Set<String> helpers) {

    /** @param favoured whether it is known who voted yes before */
    static Acting of(PlanNode.Act act, boolean favoured, ExactGoal goal) {
        List<Actor> actors =
                act.actors().stream().filter(it -> favoured || it.otherwise() != Actor.Part.NONE).toList();
        Set<String> helpers = new HashSet<>();
        for (Actor actor : actors) {
            boolean helps = actor.inFavour() == Actor.Part.HELPS || actor.otherwise() == Actor.Part.HELPS;
            if (helps && goal.shifts().apply(actor.party()).moves()) {
                helpers.add(actor.party());
            }
        }
        return new Acting(actors, helpers);
    }

    /** A party counts once, so nobody may help at two steps. */
    void refuseSecondHelp(PlanNode.Act act, PathContext way) {
        for (String helper : helpers) {
            if (way.helped().contains(helper)) {
                throw new Unfoldable(
                        helper + " can help at " + act.step().step() + " and at a step before it");
            }
        }
    }
}
