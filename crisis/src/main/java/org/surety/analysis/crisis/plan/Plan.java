package org.surety.analysis.crisis.plan;

import java.util.BitSet;
import java.util.List;
import org.surety.analysis.crisis.behaviour.Behaviours;
import org.surety.semantics.Case;

/**
 * Everything that can follow the event.
 *
 * @param root the beginning
 * @param nodes all nodes, those that they lead to first; in a plan that was laid out by itself, by number
 * @param clocked the numbers of the nodes from which a limit can be reached that counts from the trigger, or that cuts
 * off what is inside a referral
 */
public record Plan(PlanNode root, List<PlanNode> nodes, BitSet clocked) {

    /** Copies the collections. */
    public Plan {
        nodes = List.copyOf(nodes);
        clocked = (BitSet) clocked.clone();
    }

    /**
     * Whether what follows {@code node} in its line depends on the time since the trigger, and not only on the time
     * since the step began.
     */
    public boolean isClocked(PlanNode node) {
        return clocked.get(node.id());
    }

    /**
     * The plan of a case whose trigger is met.
     *
     * @throws Unfoldable if who votes or talks depends on who voted yes before
     * @throws org.surety.semantics.TooLarge if the count of a vote has too many states
     */
    public static Plan of(Case root, Behaviours behaviours) {
        Diagrams diagrams = new Diagrams();
        return new PlanBuilder(it -> new ParticipantFinder(it, behaviours, diagrams), new PlanNodes()).build(root);
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
