package org.surety.analysis.crisis.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.surety.semantics.Work;

/** Makes a {@link Game}, from the last states of a chain to the first. */
final class GameMaker {

    private final Chain chain;
    private final long hour;
    private final List<String> players;
    private final List<Game.Choice> choices = new ArrayList<>();
    private final Map<Game.Choice, Integer> numbers = new HashMap<>();
    private final Map<Integer, Game.Lottery> lotteries = new HashMap<>();

    GameMaker(Chain chain, long hour, List<String> players) {
        this.chain = chain;
        this.hour = hour;
        this.players = players;
    }

    Game game() {
        List<Integer> order = chain.order();
        for (int i = order.size() - 1; i >= 0; i--) {
            Work.check();
            lotteries.put(order.get(i), lottery(chain.nodes().get(order.get(i))));
        }
        return new Game(after(0), choices);
    }

    private Game.Lottery after(int node) {
        return lotteries.getOrDefault(node, surely(Game.NOT_ENOUGH));
    }

    private static Game.Lottery surely(int to) {
        return new Game.Lottery(Map.of(to, 1.0));
    }

    private Game.Lottery lottery(Chain.Node node) {
        boolean late = node.state().now().count() > hour;
        if (late || node.enough() || node.branches().isEmpty()) {
            return surely(node.enough() && !late ? Game.ENOUGH : Game.NOT_ENOUGH);
        }
        if (node.branches().size() == 1) {
            return drawn(node.branches().getFirst());
        }
        return choice(node);
    }

    /** One draw for all that happens by chance from here to the next choices. */
    private Game.Lottery drawn(Chain.Branch branch) {
        Map<Integer, Double> ways = new HashMap<>();
        for (Chain.Arrow arrow : branch.arrows()) {
            after(arrow.to()).ways().forEach((to, chance) -> {
                if (arrow.chance() * chance > 0) {
                    ways.merge(to, arrow.chance() * chance, Double::sum);
                }
            });
        }
        return ways.size() == 1 ? surely(ways.keySet().iterator().next()) : new Game.Lottery(ways);
    }

    private Game.Lottery choice(Chain.Node node) {
        List<String> choosing = new ArrayList<>(
                players.stream().filter(it -> node.branches().getFirst().moves().containsKey(it)).toList());
        Map<List<Chain.Move>, Game.Lottery> options = new LinkedHashMap<>();
        for (Chain.Branch branch : node.branches()) {
            options.put(choosing.stream().map(it -> branch.moves().get(it)).map(Chain.Move.class::cast).toList(),
                    drawn(branch));
        }
        for (int i = choosing.size() - 1; i >= 0; i--) {
            Map<List<Chain.Move>, Game.Lottery> fewer = without(i, options);
            if (!fewer.isEmpty()) {
                choosing.remove(i);
                options = fewer;
            }
        }
        if (choosing.isEmpty()) {
            return options.values().iterator().next();
        }
        List<Game.Option> listed = new ArrayList<>();
        options.forEach((moves, then) -> listed.add(new Game.Option(moves, then)));
        Game.Choice choice =
                new Game.Choice(node.state().now().count(), node.place(), node.attempt(), choosing, listed);
        return surely(numbers.computeIfAbsent(choice, it -> {
            choices.add(it);
            return choices.size() - 1;
        }));
    }

    /** The options without the move of the {@code place}-th player; none if that move makes a difference. */
    private static Map<List<Chain.Move>, Game.Lottery> without(int place, Map<List<Chain.Move>, Game.Lottery> options) {
        Map<List<Chain.Move>, Game.Lottery> fewer = new LinkedHashMap<>();
        for (Map.Entry<List<Chain.Move>, Game.Lottery> option : options.entrySet()) {
            List<Chain.Move> others = new ArrayList<>(option.getKey());
            others.remove(place);
            Game.Lottery other = fewer.putIfAbsent(others, option.getValue());
            if (other != null && !other.equals(option.getValue())) {
                return Map.of();
            }
        }
        return fewer;
    }
}
