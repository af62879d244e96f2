package org.surety.analysis.check.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The strongly connected components of a graph of names: sets whose members all lead to each other. */
final class Circuits {

    private final Map<String, Set<String>> next;
    private final Map<String, Integer> number = new HashMap<>();
    private final Map<String, Integer> lowest = new HashMap<>();
    private final Deque<String> unplaced = new ArrayDeque<>();
    private final Set<String> placed = new LinkedHashSet<>();
    private final List<Set<String>> found = new ArrayList<>();

    private Circuits(Map<String, Set<String>> next) {
        this.next = next;
    }

    /** All of them, each before those that it leads to; every name that is led to must be a key. */
    static List<Set<String>> of(Map<String, Set<String>> next) {
        Circuits circuits = new Circuits(next);
        next.keySet().forEach(circuits::visit);
        return circuits.found.reversed();
    }

    /** A name under way, and those that it leads to that are still to be looked at. */
    private record Open(String name, Iterator<String> ways) {}

    /** Tarjan's algorithm (SIAM Journal on Computing 1, 1972), with a stack of its own, because a file may have very many steps. */
    private void visit(String start) {
        Deque<Open> open = new ArrayDeque<>();
        if (!number.containsKey(start)) {
            open.push(begin(start));
        }
        while (!open.isEmpty()) {
            Open here = open.element();
            if (here.ways().hasNext()) {
                String to = here.ways().next();
                if (!number.containsKey(to)) {
                    open.push(begin(to));
                } else if (!placed.contains(to)) {
                    lower(here.name(), number.getOrDefault(to, 0));
                }
            } else {
                open.pop();
                close(here.name());
                if (!open.isEmpty()) {
                    lower(open.element().name(), lowest.getOrDefault(here.name(), 0));
                }
            }
        }
    }

    private Open begin(String name) {
        lowest.put(name, number.size());
        number.put(name, number.size());
        unplaced.push(name);
        return new Open(name, next.getOrDefault(name, Set.of()).iterator());
    }

    private void lower(String name, int other) {
        lowest.merge(name, other, Math::min);
    }

    private void close(String name) {
        if (lowest.getOrDefault(name, 0).equals(number.getOrDefault(name, 0))) {
            Set<String> circuit = new LinkedHashSet<>();
            String member;
            do {
                member = unplaced.pop();
                circuit.add(member);
            } while (!member.equals(name));
            placed.addAll(circuit);
            found.add(circuit);
        }
    }
}
