package org.surety.analysis.life.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.surety.model.quantity.Hours;

/**
 * How long the longest stay within some situations lasts. It has no limit if nothing falls due in one of them, or if
 * they lead in a circle that takes time.
 */
public final class Stay {

    private static final long FOR_EVER = Long.MAX_VALUE;

    private final Set<LifeGraph.Node> within;
    private final boolean lawful;
    /** By situation the number of its circle; of those that lead to others the greater. */
    private final Map<LifeGraph.Node, Integer> circle = new HashMap<>();

    private Stay(Set<LifeGraph.Node> within, boolean lawful) {
        this.within = within;
        this.lawful = lawful;
    }

    /**
     * The longest.
     *
     * @param within the situations
     * @param lawful whether only steps count in which everybody keeps to the agreement
     * @return empty for without limit; no time where there is no such situation
     */
    public static Optional<Hours> longest(Set<LifeGraph.Node> within, boolean lawful) {
        if (within.stream().anyMatch(LifeGraph.Node::endures)) {
            return Optional.empty();
        }
        long most = new Stay(within, lawful).longest();
        return most == FOR_EVER ? Optional.empty() : Optional.of(Hours.of(most));
    }

    private List<LifeGraph.Edge> edges(LifeGraph.Node node) {
        return node.edges().stream().filter(it -> it.lawful() || !lawful).toList();
    }

    private long longest() {
        List<List<LifeGraph.Node>> circles = circles();
        Map<LifeGraph.Node, Long> stay = new HashMap<>();
        long most = 0;
        for (List<LifeGraph.Node> one : circles) {
            long best = 0;
            for (LifeGraph.Node node : one) {
                for (LifeGraph.Edge edge : edges(node)) {
                    boolean inside = within.contains(edge.to());
                    if (inside && Objects.equals(circle.get(edge.to()), circle.get(node))) {
                        if (edge.hours() > 0) {
                            return FOR_EVER;
                        }
                    } else {
                        best = Math.max(best, edge.hours() + (inside ? stay.getOrDefault(edge.to(), 0L) : 0));
                    }
                }
            }
            for (LifeGraph.Node node : one) {
                stay.put(node, best);
            }
            most = Math.max(most, best);
        }
        return most;
    }

    /** A place on the way of the search for circles. */
    private record Frame(LifeGraph.Node node, Deque<LifeGraph.Node> rest) {}

    /** The strongly connected parts, each after those that it leads to (Tarjan 1972), without recursion. */
    private List<List<LifeGraph.Node>> circles() {
        List<List<LifeGraph.Node>> found = new ArrayList<>();
        Map<LifeGraph.Node, Integer> index = new HashMap<>();
        Map<LifeGraph.Node, Integer> low = new HashMap<>();
        Deque<LifeGraph.Node> stack = new ArrayDeque<>();
        Deque<Frame> way = new ArrayDeque<>();
        for (LifeGraph.Node root : within) {
            if (!index.containsKey(root)) {
                enter(root, index, low, stack, way);
            }
            while (!way.isEmpty()) {
                Frame frame = way.peek();
                LifeGraph.Node node = frame.node();
                if (!frame.rest().isEmpty()) {
                    LifeGraph.Node next = frame.rest().poll();
                    if (!index.containsKey(next)) {
                        enter(next, index, low, stack, way);
                    } else if (!circle.containsKey(next)) {
                        low.merge(node, index.getOrDefault(next, 0), Math::min);
                    }
                    continue;
                }
                way.pop();
                int mine = low.getOrDefault(node, 0);
                if (!way.isEmpty()) {
                    low.merge(way.peek().node(), mine, Math::min);
                }
                if (mine == index.getOrDefault(node, 0)) {
                    found.add(closed(node, stack, found.size()));
                }
            }
        }
        return found;
    }

    private void enter(LifeGraph.Node node, Map<LifeGraph.Node, Integer> index, Map<LifeGraph.Node, Integer> low,
            Deque<LifeGraph.Node> stack, Deque<Frame> way) {
        index.put(node, index.size());
        low.put(node, index.size() - 1);
        stack.push(node);
        Collection<LifeGraph.Node> next =
                edges(node).stream().map(LifeGraph.Edge::to).filter(within::contains).toList();
        way.push(new Frame(node, new ArrayDeque<>(next)));
    }

    private List<LifeGraph.Node> closed(LifeGraph.Node node, Deque<LifeGraph.Node> stack, int number) {
        List<LifeGraph.Node> part = new ArrayList<>();
        LifeGraph.Node member;
        do {
            member = stack.pop();
            circle.put(member, number);
            part.add(member);
        } while (member != node);
        return part;
    }
}
