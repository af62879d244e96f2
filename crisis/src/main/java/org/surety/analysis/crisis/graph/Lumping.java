package org.surety.analysis.crisis.graph;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.surety.analysis.crisis.behaviour.StepName;
import org.surety.semantics.State;
import org.surety.semantics.Token;
import org.surety.semantics.Work;

/**
 * Makes a {@link Lumped} chain, from the last states to the first. A state that leads to one other for sure is put
 * together with that one, so that the mere passing of time makes no state.
 */
final class Lumping {

    /** Of the 17 digits of a double, those that the order of additions does not change. */
    private static final MathContext SURE_DIGITS = new MathContext(14);

    private final Chain chain;
    private final long until;
    private final Map<Key, Integer> known = new HashMap<>();
    private final List<Key> classes = new ArrayList<>();
    private final List<SortedSet<String>> steps = new ArrayList<>();

    Lumping(Chain chain, long until) {
        this.chain = chain;
        this.until = until;
    }

    /**
     * What makes states alike. Probabilities that differ only by rounding are taken for the same, and those of the
     * first state stand for all.
     */
    private record Key(long hour, Lumped.Fate fate, Map<Integer, Double> arrows) {
        Key rounded() {
            Map<Integer, Double> rounded = new HashMap<>();
            arrows.forEach((to, chance) -> rounded.put(to,
                    BigDecimal.valueOf(chance).round(SURE_DIGITS).doubleValue()));
            return new Key(hour, fate, rounded);
        }
    }

    Lumped lumped() {
        List<Integer> order = chain.order();
        int[] classOf = new int[chain.nodes().size()];
        for (int i = order.size() - 1; i >= 0; i--) {
            Work.check();
            Chain.Node node = chain.nodes().get(order.get(i));
            classOf[order.get(i)] = classOf(node, classOf);
        }
        int first = classOf[0];
        if (classes.get(first).hour() > chain.nodes().getFirst().state().now().count()) {
            Key start = new Key(chain.nodes().getFirst().state().now().count(), Lumped.Fate.OPEN, Map.of(first, 1.0));
            first = number(start, chain.nodes().getFirst().state());
        }
        return numbered(first);
    }

    private int classOf(Chain.Node node, int[] classOf) {
        long hour = node.state().now().count();
        if (node.enough()) {
            return number(new Key(hour, Lumped.Fate.ENOUGH, Map.of()), node.state());
        }
        if (node.branches().isEmpty()) {
            return node.state().isOver() || hour <= until
                    ? number(new Key(hour, Lumped.Fate.OVER, Map.of()), node.state())
                    : number(new Key(until + 1, Lumped.Fate.CUT, Map.of()), node.state());
        }
        if (node.branches().size() > 1) {
            throw new IllegalArgumentException("somebody chooses at " + node.place());
        }
        Map<Integer, Double> arrows = new TreeMap<>();
        node.branches().getFirst().arrows().stream().filter(it -> it.chance() > 0)
                .forEach(it -> arrows.merge(classOf[it.to()], it.chance(), Double::sum));
        if (arrows.keySet().stream().allMatch(it -> classes.get(it).fate() == Lumped.Fate.OVER)) {
            return number(new Key(hour, Lumped.Fate.OVER, Map.of()), node.state());
        }
        return arrows.size() == 1
                ? arrows.keySet().iterator().next()
                : number(new Key(hour, Lumped.Fate.OPEN, arrows), node.state());
    }

    private int number(Key key, State state) {
        int number = known.computeIfAbsent(key.rounded(), it -> {
            classes.add(key);
            steps.add(new TreeSet<>());
            return classes.size() - 1;
        });
        for (Token token : state.tokens()) {
            String path = token.frame().procedure();
            String procedure = path.substring(Math.max(path.lastIndexOf('>'), path.lastIndexOf('/')) + 1);
            steps.get(number).add(new StepName(procedure, token.step()).full());
        }
        return number;
    }

    /** Those that can be reached from {@code first}, by hour; a class is made after those that it leads to. */
    private Lumped numbered(int first) {
        boolean[] reached = new boolean[classes.size()];
        reached[first] = true;
        for (int i = classes.size() - 1; i >= 0; i--) {
            if (reached[i]) {
                classes.get(i).arrows().keySet().forEach(it -> reached[it] = true);
            }
        }
        List<Integer> order = new ArrayList<>();
        for (int i = classes.size() - 1; i >= 0; i--) {
            if (reached[i]) {
                order.add(i);
            }
        }
        order.sort((a, b) -> Long.compare(classes.get(a).hour(), classes.get(b).hour()));
        Map<Integer, Integer> places = new HashMap<>();
        order.forEach(it -> places.put(it, places.size()));
        return new Lumped(order.stream().map(it -> {
            List<Chain.Arrow> arrows = new ArrayList<>();
            new TreeMap<>(byPlace(classes.get(it).arrows(), places))
                    .forEach((to, chance) -> arrows.add(new Chain.Arrow(to, chance)));
            return new Lumped.State(classes.get(it).hour(), classes.get(it).fate(), steps.get(it), arrows);
        }).toList());
    }

    private static Map<Integer, Double> byPlace(Map<Integer, Double> arrows, Map<Integer, Integer> places) {
        Map<Integer, Double> found = new HashMap<>();
        arrows.forEach((to, chance) -> found.put(places.getOrDefault(to, -1), chance));
        return found;
    }
}
