package org.surety.strategic.kernel;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.surety.analysis.crisis.explain.CaseSetup;
import org.surety.analysis.crisis.graph.AskedState;
import org.surety.model.graph.Finishing;
import org.surety.model.quantity.Hours;
import org.surety.semantics.Semantics;
import org.surety.semantics.State;
import org.surety.semantics.TooLarge;
import org.surety.semantics.Work;
import org.surety.strategic.game.StakesGame;

/**
 * Drives the kernel with chance and with those who weigh their stakes, state by state (rules C1 to C6), and makes a
 * game of it, in which all that happens by chance between two choices is one draw.
 */
public final class StakesGraph {

    /** Where a scenario names no hour at which it is too late: two years. */
    private static final long LONGEST = 2 * 365 * 24;

    private final Semantics semantics;
    private final CaseSetup setup;
    private final StakeTable stakes;
    private final StepKnots steps;
    private final HourShift shift;
    private final long until;
    private final int most;
    private final List<DecidedState> states = new ArrayList<>();
    private final Map<DecidedState, Integer> numbers = new HashMap<>();
    private final List<Knot<Integer>> knots = new ArrayList<>();

    private StakesGraph(CaseSetup setup, StakeTable stakes, boolean apart, int most) {
        this.setup = setup;
        this.semantics = Semantics.of(setup.root());
        this.stakes = stakes;
        this.until = setup.scenario().faitAccompli().map(Hours::count).orElse(LONGEST);
        this.steps = new StepKnots(semantics, setup.behaviours(), stakes,
                new Kinship(setup.root(), setup.behaviours(), stakes, apart), new LastAct(semantics, setup, until));
        this.most = most;
        this.shift = new HourShift(setup.root(), setup.behaviours(), until);
    }

    /**
     * The game of a case whose trigger is met. End 0 is that enough help has come in time, end 1 that it has not.
     *
     * @param apart whether each party is a bloc by itself, also where others are alike
     * @param most how many states are acceptable
     * @throws TooLarge if there are more
     * @throws org.surety.semantics.Unanswerable if a vote waits for voters who may stay away
     */
    public static Made of(CaseSetup setup, StakeTable stakes, boolean apart, int most) {
        return new StakesGraph(setup, stakes, apart, most).made(apart);
    }

    /**
     * A game, and what it was made of.
     *
     * @param states how many states were gone through
     * @param alike those who choose, in groups of those who are alike when nothing has happened yet
     */
    public record Made(StakesGame game, int states, List<List<String>> alike) {
        /** Copies the lists. */
        public Made {
            alike = alike.stream().map(List::copyOf).toList();
        }
    }

    private Made made(boolean apart) {
        DecidedState first = new DecidedState(AskedState.fresh(semantics.start().state()), Set.of());
        List<List<String>> alike = new Kinship(setup.root(), setup.behaviours(), stakes, apart)
                .groups(stakes.players(), new DecidedState(AskedState.fresh(nothing()), Set.of()));
        return new Made(game(first), states.size(), alike);
    }

    private static State nothing() {
        return new State(Hours.ZERO, List.of(), Set.of(), Optional.empty(), Set.of());
    }

    private StakesGame game(DecidedState first) {
        int start = number(first);
        for (int i = 0; i < states.size(); i++) {
            Work.check();
            knots.add(numbered(knot(states.get(i))));
        }
        return new Reduction(start).game();
    }

    /** The number of a state, or of the end that it is. */
    private int number(DecidedState reached) {
        Optional<Boolean> end = end(reached.asked().state());
        if (end.isPresent()) {
            return StakesGame.end(end.get() ? 0 : 1);
        }
        DecidedState state = shift.last(steps.forgetting(reached));
        Integer known = numbers.get(state);
        if (known == null) {
            if (states.size() >= most) {
                throw new TooLarge("states", BigInteger.valueOf(states.size() + 1L), most);
            }
            known = states.size();
            numbers.put(state, known);
            states.add(state);
        }
        return known;
    }

    private Knot<Integer> numbered(Knot<DecidedState> knot) {
        return switch (knot) {
            case Knot.Stuck<DecidedState> stuck -> new Knot.Stuck<>();
            case Knot.Chance<DecidedState> chance -> new Knot.Chance<>(numbered(chance.ways()));
            case Knot.Choosing<DecidedState> choosing -> {
                Map<List<List<Integer>>, Map<Integer, Double>> outcomes = new LinkedHashMap<>();
                choosing.outcomes().forEach((counts, ways) -> outcomes.put(counts, numbered(ways)));
                yield new Knot.Choosing<>(choosing.place(), choosing.blocs(), outcomes, choosing.alike());
            }
        };
    }

    private Map<Integer, Double> numbered(Map<DecidedState, Double> ways) {
        Map<Integer, Double> numbered = new LinkedHashMap<>();
        ways.forEach((to, chance) -> numbered.merge(number(to), chance, Double::sum));
        return numbered;
    }

    /** Whether enough help has come in time, where that is settled. */
    private Optional<Boolean> end(State state) {
        boolean late = state.now().count() > until;
        boolean enough = !late && setup.isEnough(state);
        return late || enough || state.isOver() ? Optional.of(enough) : Optional.empty();
    }

    private Knot<DecidedState> knot(DecidedState here) {
        return here.asked().open().isEmpty()
                ? steps.onwards(here).<Knot<DecidedState>>map(it -> new Knot.Chance<>(Map.of(it, 1.0)))
                        .orElseGet(Knot.Stuck::new)
                : steps.at(here);
    }

    /** Makes a game of the knots, from the last to the first; what is the same is one node. */
    private final class Reduction {

        private final List<StakesGame.Node> nodes = new ArrayList<>();
        private final Map<List<Object>, Integer> known = new HashMap<>();
        private final List<Optional<StakesGame.Lottery>> lotteries =
                new ArrayList<>(knots.stream().map(it -> Optional.<StakesGame.Lottery>empty()).toList());

        private final int start;

        Reduction(int start) {
            this.start = start;
        }

        StakesGame game() {
            for (int knot : start < 0 ? List.<Integer>of() : Finishing.from(start, it -> after(knots.get(it)))) {
                Work.check();
                lotteries.set(knot, Optional.of(lottery(knots.get(knot))));
            }
            return new StakesGame(stakes.players().size(), at(start), nodes);
        }

        private static IntStream after(Knot<Integer> knot) {
            return (switch (knot) {
                case Knot.Stuck<Integer> stuck -> Stream.<Integer>of();
                case Knot.Chance<Integer> chance -> chance.ways().keySet().stream();
                case Knot.Choosing<Integer> choosing ->
                        choosing.outcomes().values().stream().flatMap(it -> it.keySet().stream()).distinct();
            }).mapToInt(it -> it).filter(it -> it >= 0);
        }

        private StakesGame.Lottery lottery(Knot<Integer> knot) {
            return switch (knot) {
                case Knot.Stuck<Integer> stuck -> StakesGame.Lottery.surely(StakesGame.end(1));
                case Knot.Chance<Integer> chance -> mixed(chance.ways());
                case Knot.Choosing<Integer> choosing -> node(choosing);
            };
        }

        private StakesGame.Lottery at(int knot) {
            return knot < 0 ? StakesGame.Lottery.surely(knot) : lotteries.get(knot).orElseThrow();
        }

        private StakesGame.Lottery mixed(Map<Integer, Double> ways) {
            if (ways.size() == 1) {
                return at(ways.keySet().iterator().next());
            }
            Map<Integer, Double> mixed = new HashMap<>();
            ways.forEach((to, chance) -> at(to).ways()
                    .forEach((end, share) -> mixed.merge(end, chance * share, Double::sum)));
            return new StakesGame.Lottery(mixed);
        }

        private StakesGame.Lottery node(Knot.Choosing<Integer> choosing) {
            List<StakesGame.Bloc> blocs = new ArrayList<>(choosing.blocs());
            Map<List<List<Integer>>, StakesGame.Lottery> outcomes = new LinkedHashMap<>();
            choosing.outcomes().forEach((counts, ways) -> outcomes.put(counts, mixed(ways)));
            for (int bloc = blocs.size() - 1; bloc >= 0; bloc--) {
                if (blocs.get(bloc).moves().stream().allMatch(it -> it.charge() < 0)) {
                    Map<List<List<Integer>>, StakesGame.Lottery> fewer = without(bloc, outcomes);
                    if (!fewer.isEmpty()) {
                        blocs.remove(bloc);
                        outcomes.clear();
                        outcomes.putAll(fewer);
                    }
                }
            }
            if (blocs.isEmpty()) {
                return outcomes.values().iterator().next();
            }
            List<StakesGame.Outcome> listed = outcomes.entrySet().stream()
                    .map(it -> new StakesGame.Outcome(it.getKey(), it.getValue())).toList();
            return StakesGame.Lottery.surely(known.computeIfAbsent(List.of(choosing.place(), blocs, listed), it -> {
                nodes.add(new StakesGame.Node(choosing.place(), blocs, listed, choosing.alike()));
                return nodes.size() - 1;
            }));
        }

        /** The outcomes without a bloc; none if what it does makes a difference. */
        private static Map<List<List<Integer>>, StakesGame.Lottery> without(int bloc,
                Map<List<List<Integer>>, StakesGame.Lottery> outcomes) {
            Map<List<List<Integer>>, StakesGame.Lottery> fewer = new LinkedHashMap<>();
            for (Map.Entry<List<List<Integer>>, StakesGame.Lottery> outcome : outcomes.entrySet()) {
                List<List<Integer>> others = new ArrayList<>(outcome.getKey());
                others.remove(bloc);
                StakesGame.Lottery other = fewer.putIfAbsent(others, outcome.getValue());
                if (other != null && !other.equals(outcome.getValue())) {
                    return Map.of();
                }
            }
            return fewer;
        }
    }
}
