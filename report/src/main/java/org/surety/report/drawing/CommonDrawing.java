package org.surety.report.drawing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.surety.model.graph.Digraph;
import org.surety.report.words.Variants;

/**
 * Puts the drawings of one procedure under several readings into one: what they have in common is drawn, what is open
 * stands in brackets, and what only some of them have names the term on which it hangs.
 */
final class CommonDrawing {

    /** One drawing, and the term in which its reading differs from that of the first; empty for the first. */
    record Drawn(ProcedureDrawing drawing, String term) {}

    private record Key(String from, String to) {}

    private final List<Drawn> all;

    private CommonDrawing(List<Drawn> all) {
        this.all = List.copyOf(all);
    }

    /** One drawing of at least one. */
    static ProcedureDrawing of(List<Drawn> all) {
        return all.size() == 1 ? all.getFirst().drawing() : new CommonDrawing(all).drawing();
    }

    private ProcedureDrawing drawing() {
        Map<String, List<ProcedureDrawing.Node>> nodes = new LinkedHashMap<>();
        Map<Key, List<ProcedureDrawing.Edge>> edges = new LinkedHashMap<>();
        for (Drawn each : all) {
            each.drawing().nodes().forEach(it -> nodes.computeIfAbsent(it.id(), key -> new ArrayList<>()).add(it));
            each.drawing().edges().forEach(it -> edges
                    .computeIfAbsent(new Key(it.from(), it.to()), key -> new ArrayList<>()).add(it));
        }
        List<ProcedureDrawing.Node> merged = new ArrayList<>();
        order(nodes.keySet(), edges.keySet()).forEach(id -> merged.add(node(nodes.getOrDefault(id, List.of()), id)));
        return new ProcedureDrawing(all.getFirst().drawing().title(), merged,
                edges.entrySet().stream().map(it -> edge(it.getKey(), it.getValue())).toList());
    }

    /** As {@link ProcedureLayout} orders: arrows lead down wherever they can. */
    private static List<String> order(Set<String> nodes, Set<Key> edges) {
        Map<String, List<String>> next = new LinkedHashMap<>();
        edges.forEach(it -> next.computeIfAbsent(it.from(), from -> new ArrayList<>()).addFirst(it.to()));
        Set<String> ordered = new LinkedHashSet<>(Digraph.of(next).finishing(ProcedureLayout.EVENT).reversed());
        ordered.retainAll(nodes);
        ordered.addAll(nodes);
        return List.copyOf(ordered);
    }

    private ProcedureDrawing.Node node(List<ProcedureDrawing.Node> same, String id) {
        int most = same.stream().mapToInt(it -> it.lines().size()).max().orElse(0);
        List<String> lines = IntStream.range(0, most).mapToObj(i -> common(same,
                it -> i < it.lines().size() ? it.lines().get(i) : "")).toList();
        Set<ProcedureDrawing.Shape> shapes = new LinkedHashSet<>(same.stream().map(ProcedureDrawing.Node::shape)
                .toList());
        Set<String> open = new LinkedHashSet<>();
        same.forEach(it -> open.addAll(it.open()));
        open.addAll(hanging(drawing -> drawing.nodes().stream().anyMatch(it -> it.id().equals(id))));
        return new ProcedureDrawing.Node(id,
                shapes.size() == 1 ? shapes.iterator().next() : ProcedureDrawing.Shape.STEP,
                common(same, ProcedureDrawing.Node::heading), lines, common(same, ProcedureDrawing.Node::clock),
                List.copyOf(open));
    }

    private static <T> String common(List<T> same, Function<T, String> part) {
        return Variants.bracketed(same.stream().map(part).toList());
    }

    private ProcedureDrawing.Edge edge(Key key, List<ProcedureDrawing.Edge> same) {
        Set<String> open = new LinkedHashSet<>();
        same.forEach(it -> open.addAll(it.open()));
        open.addAll(hanging(drawing -> drawing.nodes().stream().noneMatch(it -> it.id().equals(key.from()))
                || drawing.edges().stream().anyMatch(it -> it.from().equals(key.from()) && it.to().equals(key.to()))));
        return new ProcedureDrawing.Edge(key.from(), key.to(), common(same, ProcedureDrawing.Edge::label),
                List.copyOf(open));
    }

    /** The terms on which it hangs whether a drawing has something: in their readings it differs from the first. */
    private Set<String> hanging(Function<ProcedureDrawing, Boolean> has) {
        Set<String> terms = new LinkedHashSet<>();
        boolean first = has.apply(all.getFirst().drawing());
        all.stream().filter(it -> !Objects.equals(has.apply(it.drawing()), first)).map(Drawn::term)
                .filter(it -> !it.isEmpty()).forEach(terms::add);
        return terms;
    }
}
