package org.surety.analysis.crisis.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.surety.model.graph.Finishing;
import org.surety.semantics.State;

/**
 * What can happen, as a Markov chain, or as a Markov decision process where some parties choose. Node 0 is the
 * beginning; arrows lead to later nodes or nodes of the same hour, never back.
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
     * @param branches what can be chosen: one, or none if nothing follows, or what follows was not looked at
     * @param rest how likely it is that something still happens that was not looked at
     */
    public record Node(State state, boolean enough, String place, int attempt, List<Branch> branches, Rest rest) {
        /** Copies the list. */
        public Node {
            branches = List.copyOf(branches);
        }

        /** The nodes to which its arrows lead. */
        IntStream next() {
            return branches.stream().flatMap(it -> it.arrows().stream()).mapToInt(Arrow::to);
        }
    }

    /**
     * How likely it is, at most, that something more happens in a state that was not followed further.
     *
     * @param chance with every variable at its value
     * @param most for any values within the ranges
     */
    public record Rest(double chance, double most) {
        /** Nothing was left out. */
        static final Rest NOTHING = new Rest(0, 0);
    }

    /**
     * What parties that choose do, and what then follows by chance.
     *
     * @param arrows where it leads
     * @param toss the same, drawn party by party
     */
    public record Branch(Map<String, Move> moves, List<Arrow> arrows, ChanceNode<Integer> toss) {
        /** Copies the collections. */
        public Branch {
            moves = Map.copyOf(moves);
            arrows = List.copyOf(arrows);
        }

        /** Where {@code toss} leads. */
        static Branch of(Map<String, Move> moves, ChanceNode<Integer> toss) {
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
        return Finishing.from(0, it -> nodes.get(it).next()).reversed();
    }

    /** The probability of enough help by {@code hour}, where nobody chooses. */
    public double by(long hour) {
        double sum = 0;
        for (Map.Entry<Long, Double> arrival : arrivals().entrySet()) {
            sum += arrival.getKey() <= hour ? arrival.getValue() : 0;
        }
        return sum;
    }

    /** The probability with which enough help first comes at each hour, where nobody chooses; in order. */
    public SortedMap<Long, Double> arrivals() {
        double[] weights = weights();
        SortedMap<Long, Double> arrivals = new TreeMap<>();
        for (int i = 0; i < weights.length; i++) {
            if (nodes.get(i).enough() && weights[i] > 0) {
                arrivals.merge(nodes.get(i).state().now().count(), weights[i], Double::sum);
            }
        }
        return arrivals;
    }

    /** The probability, at most, that something happens that was not looked at, where nobody chooses. */
    public double missing() {
        double[] weights = weights();
        double missing = 0;
        for (int i = 0; i < weights.length; i++) {
            missing += weights[i] * nodes.get(i).rest().chance();
        }
        return Math.min(1, missing);
    }

    private double[] weights() {
        double[] weights = new double[nodes.size()];
        weights[0] = 1;
        for (int node : order()) {
            if (weights[node] > 0 && !nodes.get(node).branches().isEmpty()) {
                nodes.get(node).branches().getFirst().arrows()
                        .forEach(it -> weights[it.to()] += weights[node] * it.chance());
            }
        }
        return weights;
    }
}
