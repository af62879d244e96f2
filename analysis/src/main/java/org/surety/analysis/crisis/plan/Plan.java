package org.surety.analysis.crisis.plan;

import java.util.List;
import org.surety.analysis.crisis.conduct.Conducts;
import org.surety.semantics.Case;

/**
 * Everything that can follow the event.
 *
 * @param root the beginning
 * @param nodes all nodes, by number
 * @param shiftable whether what follows a step depends only on the time since, and not on the time since the trigger
 */
public record Plan(PlanNode root, List<PlanNode> nodes, boolean shiftable) {

    /** Copies the list. */
    public Plan {
        nodes = List.copyOf(nodes);
    }

    /**
     * The plan of a case whose trigger is met.
     *
     * @throws Unfoldable if who votes or talks depends on who voted yes before, or a vote waits for voters who may stay away
     * @throws org.surety.semantics.TooLarge if the count of a vote has too many states
     */
    public static Plan of(Case root, Conducts conducts) {
        return new PlanBuilder(conducts).build(root);
    }

    /** The votes in it, each attempt by itself. */
    public List<PlanNode.Vote> votes() {
        return nodes.stream().filter(PlanNode.Vote.class::isInstance).map(PlanNode.Vote.class::cast).toList();
    }

    /** The acts in it. */
    public List<PlanNode.Act> acts() {
        return nodes.stream().filter(PlanNode.Act.class::isInstance).map(PlanNode.Act.class::cast).toList();
    }

    /** The consultations in it. */
    public List<PlanNode.Talk> talks() {
        return nodes.stream().filter(PlanNode.Talk.class::isInstance).map(PlanNode.Talk.class::cast).toList();
    }
}
