package org.surety.analysis.life.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.life.api.Exposure;
import org.surety.semantics.Work;

/**
 * The situations of an agreement with one party told from those that it is like. Where nothing stands between parties,
 * what can follow for it hangs on what it is in by itself, so that they come from the situations in which nobody is
 * told apart: each of these as often as there are different things in which the party can be.
 */
public final class ToldApart {

    /**
     * A situation of a party.
     *
     * @param of the situation in which nobody is told apart
     * @param name the name that the party has in it
     */
    private record Place(LifeGraph.Node of, String name) {}

    /** How a situation was first come to. */
    private record Step(LifeGraph.Node from, LifeGraph.Edge by) {}

    private final String one;
    private final List<List<String>> kinds;
    private final List<String> alike;
    private final List<LifeGraph.Node> nodes = new ArrayList<>();
    private final Map<Place, LifeGraph.Node> known = new HashMap<>();
    private final Map<LifeGraph.Node, Place> places = new HashMap<>();
    private final Map<LifeGraph.Node, Step> steps = new HashMap<>();
    private final Deque<LifeGraph.Node> open = new ArrayDeque<>();

    private ToldApart(LifeGraph graph, String one, List<String> alike) {
        this.one = one;
        this.kinds = graph.kinds();
        this.alike = alike;
    }

    /**
     * The situations.
     *
     * @param one whoever is told apart; one that is like nobody is so already
     */
    public static ToldApart of(LifeGraph graph, String one) {
        List<String> alike = graph.kinds().stream().filter(it -> it.contains(one) && it.size() > 1).findFirst()
                .orElse(List.of());
        ToldApart apart = new ToldApart(graph, one, alike);
        if (alike.isEmpty()) {
            apart.nodes.addAll(graph.nodes());
        } else {
            apart.add(new Place(graph.nodes().getFirst(), one), Optional.empty());
            while (!apart.open.isEmpty()) {
                Work.check();
                apart.expand(apart.open.poll());
            }
        }
        return apart;
    }

    /** The situations, as if nobody stood for others. */
    public List<LifeGraph.Node> nodes() {
        return nodes;
    }

    /** The situation in which nobody is told apart. */
    public LifeGraph.Node whole(LifeGraph.Node node) {
        Place place = places.get(node);
        return place == null ? node : place.of();
    }

    /** The name that the party has in a situation. */
    public String name(LifeGraph.Node node) {
        Place place = places.get(node);
        return place == null ? one : place.name();
    }

    private LifeGraph.Node add(Place place, Optional<Step> step) {
        LifeGraph.Node found = known.get(place);
        if (found == null) {
            LifeGraph.Node of = place.of();
            found = new LifeGraph.Node(of.at(), of.own(), Optional.empty(), of.endures());
            known.put(place, found);
            places.put(found, place);
            if (step.isPresent()) {
                steps.put(found, step.get());
            }
            nodes.add(found);
            open.add(found);
        }
        return found;
    }

    private void expand(LifeGraph.Node node) {
        LifeGraph.Node of = whole(node);
        int in = of.own().of(name(node));
        for (LifeGraph.Edge edge : of.edges()) {
            Set<Integer> then = new LinkedHashSet<>();
            for (String it : alike) {
                if (of.own().of(it) == in) {
                    then.add(edge.own().of(it));
                }
            }
            for (int next : then) {
                LifeGraph.Node target = add(new Place(edge.to(), first(edge.to().own(), next)),
                        Optional.of(new Step(node, edge)));
                node.edges().add(new LifeGraph.Edge(node, target, edge.own(), edge.move(), edge.hours(),
                        edge.lawful()));
            }
        }
    }

    private String first(PartyNumbers.Own own, int in) {
        return alike.stream().filter(it -> own.of(it) == in).findFirst().orElseThrow();
    }

    /** The moves of a shortest way to a situation, by the names that parties have at its beginning. */
    public List<Exposure.Move> story(LifeGraph.Node node) {
        if (alike.isEmpty()) {
            return LifeGraph.story(node);
        }
        Deque<LifeGraph.Node> way = new ArrayDeque<>(List.of(node));
        for (Step step = steps.get(node); step != null; step = steps.get(step.from())) {
            way.push(step.from());
        }
        way.pop();
        Map<String, String> names = new HashMap<>();
        kinds.forEach(kind -> kind.forEach(it -> names.put(it, it)));
        List<Exposure.Move> story = new ArrayList<>();
        for (LifeGraph.Node next : way) {
            Step step = steps.get(next);
            if (step != null) {
                LifeGraph.Edge edge = step.by();
                isThere(names, whole(step.from()).own(), edge.own(), edge.to().own().of(name(next)));
                story.add(edge.move().renamed(it -> names.getOrDefault(it, it)));
                follow(names, edge);
            }
        }
        return story;
    }

    /** Of those who are in the same as the party, the one that comes to what it comes to has its name. */
    private void isThere(Map<String, String> names, PartyNumbers.Own before, PartyNumbers.Own after, int then) {
        String here = alike.stream().filter(it -> one.equals(names.get(it))).findFirst().orElseThrow();
        String there = alike.stream().filter(it -> before.of(it) == before.of(here) && after.of(it) == then)
                .filter(it -> after.of(here) != then || it.equals(here)).findFirst().orElseThrow();
        String name = names.getOrDefault(there, there);
        names.put(there, one);
        if (!there.equals(here)) {
            names.put(here, name);
        }
    }

    /** Whoever is alike may have another name in the situation that was met first. */
    private void follow(Map<String, String> names, LifeGraph.Edge edge) {
        Map<String, String> then = new HashMap<>();
        for (List<String> kind : kinds) {
            List<String> from = SituationKey.sorted(kind, edge.own());
            List<String> to = SituationKey.sorted(kind, edge.to().own());
            for (int i = 0; i < from.size(); i++) {
                then.put(to.get(i), names.getOrDefault(from.get(i), from.get(i)));
            }
        }
        names.putAll(then);
    }
}
