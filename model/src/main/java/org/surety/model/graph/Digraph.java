package org.surety.model.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A directed graph of names: of steps and what can follow them, of groups that contain each other. No question needs
 * the stack of the thread, because a file may have very many of them.
 */
public final class Digraph {

    private final Map<String, List<String>> next = new LinkedHashMap<>();
    private final Map<String, List<String>> before = new HashMap<>();

    private Digraph(Map<String, ? extends Collection<String>> edges) {
        edges.forEach((name, ways) -> next.put(name, ways.stream().distinct().toList()));
        edges.values().forEach(ways -> ways.forEach(to -> next.putIfAbsent(to, List.of())));
        next.forEach((name, ways) -> ways
                .forEach(to -> before.computeIfAbsent(to, it -> new ArrayList<>()).add(name)));
    }

    /**
     * A graph: what each name leads to, both in the order in which they are gone through. What is led to need not be
     * named otherwise.
     */
    public static Digraph of(Map<String, ? extends Collection<String>> edges) {
        return new Digraph(edges);
    }

    /** What {@code name} leads to at once. */
    public List<String> next(String name) {
        return next.getOrDefault(name, List.of());
    }

    /** Those of {@code start} and all that they lead to, the near ones first. */
    public Set<String> from(Collection<String> start) {
        return spread(start, next);
    }

    /** Those of {@code goals} and all that lead to one of them. */
    public Set<String> leadingTo(Collection<String> goals) {
        return spread(goals, before);
    }

    private Set<String> spread(Collection<String> start, Map<String, List<String>> ways) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(start);
        while (!open.isEmpty()) {
            String name = open.remove();
            if (found.add(name)) {
                open.addAll(ways.getOrDefault(name, List.of()));
            }
        }
        return found;
    }

    /** All that {@code start} leads to, and last itself: depth first, each name once all is done that it leads to. */
    public List<String> finishing(String start) {
        List<String> finished = new ArrayList<>();
        new DepthFirst(finished::add, false).from(start);
        return finished;
    }

    /** A circle, if there is one: each name leads to the next; the first stands also at the end. */
    public Optional<List<String>> circle() {
        DepthFirst search = new DepthFirst(name -> {
        }, true);
        return next.keySet().stream().flatMap(it -> search.from(it).stream()).findFirst();
    }

    /** How many names stand on the longest way; the graph has no circles. */
    public int longest() {
        Map<String, Integer> lengths = new HashMap<>();
        DepthFirst search = new DepthFirst(name -> lengths.put(name,
                1 + next(name).stream().mapToInt(it -> lengths.getOrDefault(it, 0)).max().orElse(0)), false);
        next.keySet().forEach(search::from);
        return lengths.values().stream().mapToInt(it -> it).max().orElse(0);
    }

    /** A search of all names that it has not met before. */
    private final class DepthFirst {

        private final Consumer<String> finish;
        private final boolean untilCircle;
        private final Set<String> met = new HashSet<>();
        private final LinkedHashMap<String, Iterator<String>> path = new LinkedHashMap<>();

        DepthFirst(Consumer<String> finish, boolean untilCircle) {
            this.finish = finish;
            this.untilCircle = untilCircle;
        }

        /** The circle at which it stopped. */
        Optional<List<String>> from(String start) {
            begin(start);
            while (!path.isEmpty()) {
                Map.Entry<String, Iterator<String>> here = path.lastEntry();
                if (here.getValue().hasNext()) {
                    String to = here.getValue().next();
                    if (untilCircle && path.containsKey(to)) {
                        return Optional.of(Stream.concat(path.keySet().stream().dropWhile(it -> !it.equals(to)),
                                Stream.of(to)).toList());
                    }
                    begin(to);
                } else {
                    path.pollLastEntry();
                    finish.accept(here.getKey());
                }
            }
            return Optional.empty();
        }

        private void begin(String name) {
            if (met.add(name)) {
                path.put(name, next(name).iterator());
            }
        }
    }

    /**
     * The strongly connected components: sets whose members all lead to each other, each before those that it leads to.
     * By Tarjan's algorithm (SIAM Journal on Computing 1, 1972).
     */
    public List<Set<String>> components() {
        return new Tarjan().all();
    }

    private final class Tarjan {

        private final Map<String, Integer> number = new HashMap<>();
        private final Map<String, Integer> lowest = new HashMap<>();
        private final Deque<String> unplaced = new ArrayDeque<>();
        private final Set<String> placed = new HashSet<>();
        private final List<Set<String>> found = new ArrayList<>();

        List<Set<String>> all() {
            next.keySet().stream().filter(it -> !number.containsKey(it)).forEach(this::visit);
            Collections.reverse(found);
            return found;
        }

        private void visit(String start) {
            Deque<Map.Entry<String, Iterator<String>>> open = new ArrayDeque<>(List.of(begin(start)));
            while (!open.isEmpty()) {
                Map.Entry<String, Iterator<String>> here = open.element();
                if (here.getValue().hasNext()) {
                    String to = here.getValue().next();
                    if (!number.containsKey(to)) {
                        open.push(begin(to));
                    } else if (!placed.contains(to)) {
                        lowest.merge(here.getKey(), number.getOrDefault(to, 0), Math::min);
                    }
                } else {
                    open.pop();
                    close(here.getKey());
                    open.stream().findFirst().ifPresent(it -> lowest.merge(it.getKey(),
                            lowest.getOrDefault(here.getKey(), 0), Math::min));
                }
            }
        }

        private Map.Entry<String, Iterator<String>> begin(String name) {
            lowest.put(name, number.size());
            number.put(name, number.size());
            unplaced.push(name);
            return Map.entry(name, next(name).iterator());
        }

        private void close(String name) {
            if (lowest.getOrDefault(name, 0).equals(number.getOrDefault(name, 0))) {
                Set<String> component = new LinkedHashSet<>();
                String top;
                do {
                    top = unplaced.pop();
                    component.add(top);
                } while (!top.equals(name));
                placed.addAll(component);
                found.add(component);
            }
        }
    }
}
