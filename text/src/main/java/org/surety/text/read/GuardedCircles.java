package org.surety.text.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Circles in a graph whose edges exist only under readings of open terms: a circle counts only if one choice of
 * readings has all its edges. The search is bounded; where it gives up, the circle that does not look at readings
 * stands.
 */
final class GuardedCircles {

    private static final int MOST_STEPS = 20_000;
    private static final int LONGEST = 200;

    private final Map<String, List<String>> graph;
    private final Map<List<String>, List<Optional<Mention.Guard>>> guards;
    private int steps;

    GuardedCircles(Map<String, List<String>> graph, Map<List<String>, List<Optional<Mention.Guard>>> guards) {
        this.graph = graph;
        this.guards = guards;
    }

    /** A circle that exists under some reading, if there is one; {@code first} exists if readings do not matter. */
    Optional<List<String>> confirm(List<String> first) {
        for (String start : graph.keySet()) {
            Optional<List<String>> found = walk(start, start, Map.of(), List.of(start));
            if (found.isPresent() || steps >= MOST_STEPS) {
                return found.or(() -> Optional.of(first));
            }
        }
        return Optional.empty();
    }

    /** A way from one place to another that exists under some reading; empty also where the search gives up. */
    Optional<List<String>> way(String from, String to) {
        return walk(to, from, Map.of(), List.of(from));
    }

    private Optional<List<String>> walk(String end, String here, Map<Integer, String> chosen, List<String> path) {
        if (path.size() > LONGEST) {
            return Optional.empty();
        }
        for (String to : graph.getOrDefault(here, List.of())) {
            if (++steps >= MOST_STEPS) {
                return Optional.empty();
            }
            if (!to.equals(end) && path.contains(to)) {
                continue;
            }
            for (Optional<Mention.Guard> guard : guards.getOrDefault(List.of(here, to), List.of())) {
                if (guard.isPresent() && !chosen.getOrDefault(guard.get().term(), guard.get().reading())
                        .equals(guard.get().reading())) {
                    continue;
                }
                Map<Integer, String> more = new HashMap<>(chosen);
                guard.ifPresent(it -> more.put(it.term(), it.reading()));
                List<String> longer = new ArrayList<>(path);
                longer.add(to);
                Optional<List<String>> found = to.equals(end) ? Optional.of(longer) : walk(end, to, more, longer);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
