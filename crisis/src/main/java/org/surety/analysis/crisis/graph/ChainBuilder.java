package org.surety.analysis.crisis.graph;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.surety.semantics.Case;
import org.surety.semantics.Semantics;
import org.surety.semantics.State;
import org.surety.semantics.TooLarge;
import org.surety.semantics.Work;

/** Makes a chain of what can happen from hour to hour, with chance and with those who choose. */
public final class ChainBuilder {

    /** So many arrows are acceptable for each state that is; seldom are there more than three. */
    private static final long ARROWS_FOR_A_STATE = 5;

    private final HourByHour driver;
    private final Predicate<State> enough;
    private final StepOutcomes chance;
    private final long until;
    private final int most;
    private final List<Chain.Node> nodes = new ArrayList<>();
    private final List<AskedState> standings = new ArrayList<>();
    private final Map<AskedState, Integer> numbers = new HashMap<>();
    private int limit;
    private long arrows;

    private ChainBuilder(Semantics semantics, Predicate<State> enough, StepOutcomes chance, long until, int most) {
        this.driver = new HourByHour(semantics);
        this.enough = enough;
        this.chance = chance;
        this.until = until;
        this.most = most;
    }

    /**
     * The chain of a case.
     *
     * @param enough whether those who have helped in a state have done enough
     * @param conduct how the parties behave
     * @param until states after this hour are not looked at
     * @param most how many states are acceptable
     * @throws TooLarge if there are more
     */
    public static Chain of(Case root, Predicate<State> enough, ChanceBehaviour conduct, long until, int most) {
        Semantics semantics = Semantics.of(root);
        ChainBuilder builder = empty(semantics, enough, conduct, until, most);
        builder.extend(semantics.start().state());
        return new Chain(builder.nodes());
    }

    /** For chains of several states of one case, none of whose nodes is made twice; {@code most} for each of them. */
    static ChainBuilder empty(Semantics semantics, Predicate<State> enough, ChanceBehaviour conduct, long until,
            int most) {
        return new ChainBuilder(semantics, enough, new StepOutcomes(semantics, conduct, most), until, most);
    }

    /**
     * Makes the nodes that can follow from a state on, so far as they are not there; each step under way in it is asked
     * about anew in its hour.
     *
     * @return the number of the state's node
     * @throws TooLarge as {@link #of}; what was there before stays
     */
    int extend(State first) {
        int before = standings.size();
        limit = before + most;
        arrows = 0;
        try {
            int number = number(AskedState.anew(first));
            for (int i = before; i < standings.size(); i++) {
                Work.check();
                nodes.add(node(standings.get(i)));
            }
            return number;
        } finally {
            if (nodes.size() < standings.size()) {
                List<AskedState> begun = standings.subList(before, standings.size());
                begun.forEach(numbers::remove);
                begun.clear();
                nodes.subList(before, nodes.size()).clear();
            }
        }
    }

    /** The nodes made so far, by number. */
    List<Chain.Node> nodes() {
        return nodes;
    }

    private int number(AskedState standing) {
        return numbers.computeIfAbsent(standing, it -> {
            if (standings.size() >= limit) {
                throw new TooLarge("states", BigInteger.valueOf(most + 1L), most);
            }
            standings.add(standing);
            return standings.size() - 1;
        });
    }

    private Chain.Node node(AskedState standing) {
        State state = standing.state();
        boolean done = enough.test(state);
        if (done || state.isOver() || state.now().count() > until) {
            return new Chain.Node(state, done, "", 0, List.of(),
                    done || state.isOver() ? Chain.Rest.NOTHING : chance.rest(state));
        }
        if (!standing.open().isEmpty()) {
            StepOutcomes.Throw thrown = chance.at(standing);
            return new Chain.Node(state, false, thrown.place(), thrown.attempt(),
                    thrown.branches().stream().map(this::branch).toList(), Chain.Rest.NOTHING);
        }
        return driver.after(standing, () -> chance.nextHour(state)).map(it -> certain(state, it))
                .orElseGet(() -> new Chain.Node(state, false, "", 0, List.of(), Chain.Rest.NOTHING));
    }

    private Chain.Node certain(State state, AskedState next) {
        return new Chain.Node(state, false, "", 0,
                List.of(Chain.Branch.of(Map.of(), new ChanceNode.Done<>(number(next)))), Chain.Rest.NOTHING);
    }

    private Chain.Branch branch(StepOutcomes.Branch branch) {
        Chain.Branch made = Chain.Branch.of(branch.moves(), branch.toss().map(this::number));
        arrows += made.arrows().size();
        if (arrows > ARROWS_FOR_A_STATE * most) {
            throw new TooLarge("ways from state to state", BigInteger.valueOf(arrows), ARROWS_FOR_A_STATE * most);
        }
        return made;
    }
}
