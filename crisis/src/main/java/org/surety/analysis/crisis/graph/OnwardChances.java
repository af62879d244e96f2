package org.surety.analysis.crisis.graph;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.surety.model.graph.Finishing;
import org.surety.semantics.Semantics;
import org.surety.semantics.State;
import org.surety.semantics.TooLarge;

/**
 * How likely enough help is from states of one case on, where nobody chooses. States that follow from several of those
 * that are asked about are gone through once.
 */
public final class OnwardChances {

    private final ChainBuilder chain;
    private final long until;
    /** By number of a node; NaN for one that has not been reckoned. */
    private double[] chances = new double[0];
    /** The steps under way in states from which too many followed: from a later state in the same steps too many do. */
    private final Map<Set<AskedState.Step>, TooLarge> refused = new HashMap<>();

    /**
     * Nothing has been asked yet.
     *
     * @param enough whether those who have helped in a state have done enough
     * @param conduct how the parties behave, none of whom chooses
     * @param until the hour of the case after which it is too late
     * @param most how many states may be new for each that is asked about
     */
    public OnwardChances(Semantics semantics, Predicate<State> enough, ChanceBehaviour conduct, long until, int most) {
        this.chain = ChainBuilder.empty(semantics, enough, conduct, until, most);
        this.until = until;
    }

    /**
     * The probability, from 0 to 1.
     *
     * @throws TooLarge if too many states follow that have not been gone through, or did so from a state in which the
     * same steps were under way
     */
    public double from(State state) {
        int first = extend(state);
        List<Chain.Node> nodes = chain.nodes();
        int known = chances.length;
        chances = Arrays.copyOf(chances, nodes.size());
        Arrays.fill(chances, known, chances.length, Double.NaN);
        for (int at : Finishing.from(first, it -> nodes.get(it).next().filter(to -> Double.isNaN(chances[to])))) {
            chances[at] = Double.isNaN(chances[at]) ? chance(nodes.get(at)) : chances[at];
        }
        return Math.clamp(chances[first], 0, 1);
    }

    private int extend(State state) {
        Set<AskedState.Step> steps = state.tokens().stream().map(AskedState.Step::of).collect(Collectors.toSet());
        TooLarge before = refused.get(steps);
        if (before != null) {
            throw before;
        }
        try {
            return chain.extend(state);
        } catch (TooLarge tooLarge) {
            refused.put(steps, tooLarge);
            throw tooLarge;
        }
    }

    private double chance(Chain.Node node) {
        if (node.enough()) {
            return node.state().now().count() <= until ? 1 : 0;
        }
        double sum = 0;
        for (Chain.Branch branch : node.branches()) {
            for (Chain.Arrow arrow : branch.arrows()) {
                sum += arrow.chance() * chances[arrow.to()];
            }
        }
        return sum;
    }
}
