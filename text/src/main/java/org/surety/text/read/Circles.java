package org.surety.text.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds circles in graphs of names. */
final class Circles {

    private static final int MOST_TOLD = 12;

    private Circles() {}

    /** A circle in a graph, if it has one; its first node stands also at its end. */
    static Optional<List<String>> find(Map<String, List<String>> next) {
        Set<String> done = new HashSet<>();
        for (String start : next.keySet()) {
            Optional<List<String>> found = walk(start, next, done);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Depth first, with a stack of its own, because a file may have very many steps. */
    private static Optional<List<String>> walk(String start, Map<String, List<String>> next, Set<String> done) {
        List<String> path = new ArrayList<>();
        Set<String> onPath = new HashSet<>();
        List<Integer> position = new ArrayList<>();
        if (done.contains(start)) {
            return Optional.empty();
        }
        path.add(start);
        onPath.add(start);
        position.add(0);
        while (!path.isEmpty()) {
            String here = path.getLast();
            List<String> ways = next.getOrDefault(here, List.of());
            int way = position.removeLast();
            if (way == ways.size()) {
                path.removeLast();
                onPath.remove(here);
                done.add(here);
                continue;
            }
            position.add(way + 1);
            String to = ways.get(way);
            if (onPath.contains(to)) {
                List<String> circle = new ArrayList<>(path.subList(path.indexOf(to), path.size()));
                circle.add(to);
                return Optional.of(circle);
            }
            if (!done.contains(to) && next.containsKey(to)) {
                path.add(to);
                onPath.add(to);
                position.add(0);
            }
        }
        return Optional.empty();
    }

    /** How many names stand on the longest way through a graph without circles. */
    static int longest(Map<String, List<String>> next) {
        Map<String, Integer> lengths = new HashMap<>();
        Deque<String> open = new ArrayDeque<>();
        for (String start : next.keySet()) {
            open.push(start);
            while (!open.isEmpty()) {
                String here = open.element();
                List<String> ways = next.getOrDefault(here, List.of());
                // A name is met before those that it leads to have lengths, and again when they have.
                List<String> unknown = lengths.putIfAbsent(here, 1) == null
                        ? ways.stream().filter(it -> !lengths.containsKey(it)).toList()
                        : List.of();
                unknown.forEach(open::push);
                if (unknown.isEmpty()) {
                    open.pop();
                    lengths.put(here, 1 + ways.stream().mapToInt(it -> lengths.getOrDefault(it, 1)).max().orElse(0));
                }
            }
        }
        return lengths.values().stream().mapToInt(it -> it).max().orElse(0);
    }

    /** A circle in words: {@code a -> b -> a}; of a long one the beginning and the end. */
    static String tell(List<String> circle) {
        return circle.size() <= MOST_TOLD
                ? String.join(" -> ", circle)
                : String.join(" -> ", circle.subList(0, MOST_TOLD - 2)) + " -> (" + (circle.size() - MOST_TOLD + 1)
                        + " more) -> " + circle.getLast();
    }
}
