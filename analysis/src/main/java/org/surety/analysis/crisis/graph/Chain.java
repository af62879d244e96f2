package org.surety.analysis.crisis.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.surety.semantics.State;

/**
 * What can happen, as a Markov chain, or as a Markov decision process where some parties choose. Node 0 is the beginning; arrows lead to later nodes or nodes of
 * the same hour, never back.
 *
 * @param nodes by number
 */
public record Chain(List<Node> nodes) {

    /** Copies the list. */
    public Chain {
        nodes = List.copyOf(nodes);
    }

    /**
     * A state.
     *
     * @param state the state of the kernel
     * @param enough whether enough help has come
     * @param place the step at which parties choose, as {@code procedure/step}; empty where none does
     * @param attempt 1 for the first time that step is taken
     * @param branches what can be chosen: one, or none if nothing follows
     */
    public record Node(State state, boolean enough, String place, int attempt, List<Branch> branches) {
        /** Copies the list. */
        public Node {
            branches = List.copyOf(branches);
        }
    }

    /**
     * What parties that choose do, and what then follows by chance.
     *
     * @param arrows where it leads
     * @param toss the same, drawn party by party
     */
    public record Branch(Map<String, Move> moves, List<Arrow> arrows, Toss<Integer> toss) {
        /** Copies the collections. */
        public Branch {
            moves = Map.copyOf(moves);
            arrows = List.copyOf(arrows);
        }

        /** Where {@code toss} leads. */
        static Branch of(Map<String, Move> moves, Toss<Integer> toss) {
            List<Arrow> arrows = new ArrayList<>();
            toss.outcomes().forEach((to, chance) -> arrows.add(new Arrow(to, chance)));
            return new Branch(moves, arrows, toss);
        }
    }

    /** What a party can choose. */
    public enum Move {
        /** It votes yes. */
        YES,
        /** It votes no. */
        NO,
        /** It abstains. */
        ABSTAIN,
        /** It acts at once. */
        ACT,
        /** It never acts in this step. */
        HOLD_BACK,
        /** It ends its talks at once. */
        CONCLUDE,
        /** It talks as long as it can. */
        TALK_ON
    }

    /** To node {@code to} with probability {@code chance}. */
    public record Arrow(int to, double chance) {}

    /** The nodes that can be reached, each before those to which its arrows lead. */
    public List<Integer> order() {
        List<Integer> after = new ArrayList<>();
        boolean[] begun = new boolean[nodes.size()];
        boolean[] done = new boolean[nodes.size()];
        Deque<Integer> open = new ArrayDeque<>();
        open.push(0);
        while (!open.isEmpty()) {
            int node = open.peek();
            if (!begun[node]) {
                begun[node] = true;
                nodes.get(node).branches().forEach(branch -> branch.arrows().forEach(arrow -> {
                    if (!begun[arrow.to()]) {
                        open.push(arrow.to());
                    }
                }));
            } else {
                open.pop();
                if (!done[node]) {
                    done[node] = true;
                    after.add(node);
                }
            }
        }
        return after.reversed();
    }

    /** The probability of enough help by {@code hour}, where nobody chooses. */
    public double by(long hour) {
        return new Valuation(this, hour, true).value(0);
    }
}
