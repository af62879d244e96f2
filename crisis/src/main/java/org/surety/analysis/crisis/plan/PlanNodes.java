package org.surety.analysis.crisis.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * The nodes of plans. Where several plans have an equal node, it is the very same; within one plan nodes stay apart,
 * even where what can follow is alike, since a course can come through each of them.
 */
final class PlanNodes {

    private final Map<Content, PlanNode> known = new HashMap<>();
    private final BitSet clocked = new BitSet();
    private final BitSet used = new BitSet();
    private final List<PlanNode> mine = new ArrayList<>();

    /** @param time how many nodes of that content the plan had before */
    private record Content(List<Object> content, int time) {}

    /** Begins another plan. */
    void begin() {
        used.clear();
        mine.clear();
    }

    /**
     * The next node of the plan.
     *
     * @param content all that it consists of but its number
     */
    PlanNode add(List<Object> content, IntFunction<PlanNode> make) {
        for (int time = 0;; time++) {
            Content key = new Content(content, time);
            PlanNode node = known.get(key);
            if (node == null) {
                node = make.apply(known.size());
                known.put(key, node);
                note(node);
            }
            if (!used.get(node.id())) {
                used.set(node.id());
                mine.add(node);
                return node;
            }
        }
    }

    /** Nodes come after those that they lead to. */
    private void note(PlanNode node) {
        boolean own = switch (node) {
            case PlanNode.Pause pause -> counts(pause.span());
            case PlanNode.Talk talk -> counts(talk.span());
            case PlanNode.Act act -> counts(act.span());
            case PlanNode.Referral referral -> referral.span().hours().isPresent();
            case PlanNode.End end -> false;
            case PlanNode.Vote vote -> vote.waiting().map(it -> counts(it.span())).orElse(false);
            case PlanNode.Fork fork -> false;
        };
        if (own || node.next().stream().anyMatch(it -> clocked.get(it.id()))) {
            clocked.set(node.id());
        }
    }

    private static boolean counts(StepLimit span) {
        return span.fromTrigger() && span.hours().isPresent();
    }

    /** How many there are, in all plans. */
    int size() {
        return known.size();
    }

    /** As {@link Plan#isClocked}, for a node of any plan. */
    boolean isClocked(PlanNode node) {
        return clocked.get(node.id());
    }

    /** The plan that has been laid out since it was begun. */
    Plan plan(PlanNode root) {
        return new Plan(root, mine, clocked);
    }
}
