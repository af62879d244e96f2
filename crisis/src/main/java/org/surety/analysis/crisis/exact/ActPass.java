package org.surety.analysis.crisis.exact;

import java.util.List;
import org.surety.analysis.crisis.plan.Actor;
import org.surety.analysis.crisis.plan.PlanNode;

/**
 * One pass over those who act in a step. Where something follows the act, several such passes are added.
 *
 * @param age the age by which an act counts
 * @param marking what is remembered of who has acted
 * @param ends the steps of the program that follow, by mark; -1 for nothing
 */
record ActPass(PlanNode.Act act, List<Actor> actors, long age, TallyPass.Marking marking, int[] ends) {

    /** Copies the list. */
    ActPass {
        actors = List.copyOf(actors);
    }
}
