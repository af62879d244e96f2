package org.surety.analysis.life;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.surety.analysis.life.Exposures.Borne;
import org.surety.analysis.life.api.Exposure;
import org.surety.analysis.life.api.Guard;
import org.surety.analysis.life.graph.LifeGraph;
import org.surety.analysis.life.graph.Stay;
import org.surety.analysis.life.graph.ToldApart;
import org.surety.analysis.life.guard.GuardAnalysis;
import org.surety.model.quantity.Hours;
import org.surety.semantics.Work;

/**
 * The situations in which a party bears something, for one attacker, and how it is exposed in them. That hangs on the
 * procedures only through how they guard it while some are bound: under texts by which that is the same it is worked
 * out once. Safe for several threads.
 */
final class Faced {

    /**
     * A situation in which the party bears something.
     *
     * @param attacker the name that the attacker has in it
     * @param asked which of the guards counts in it
     */
    record Facing(LifeGraph.Node node, Borne borne, String attacker, int asked) {}

    /** A guard that is asked about: while some are bound towards the party, against an attacker. */
    private record Asked(Set<String> with, String attacker) {}

    /**
     * An exposure.
     *
     * @param first the first situation in which the party is exposed so
     * @param otherDuties what it bears in further ones
     * @param longest the longest stay while all keep to the agreement; empty for without limit
     * @param longestFree the longest stay whatever others do
     * @param escape the first hour at which no duty binds, by what the party does alone; empty for never
     * @param story the shortest way there
     */
    record Found(Guard guard, Facing first, List<String> otherDuties, Optional<Hours> longest,
            Optional<Hours> longestFree, Optional<Hours> escape, List<Exposure.Move> story) {}

    private final Exposures.Course course;
    private final ToldApart apart;
    private final List<Facing> bearing = new ArrayList<>();
    private final List<Asked> asked;
    /** Those that can be reached while all keep to the agreement. */
    private final Set<LifeGraph.Node> lawful;
    private final Map<List<Optional<Guard>>, List<Found>> known = new ConcurrentHashMap<>();

    Faced(Exposures.Course course, String attacker) {
        this.course = course;
        this.apart = ToldApart.of(course.graph(), attacker);
        this.lawful = LifeGraph.lawful(apart.nodes());
        Map<Asked, Integer> all = new LinkedHashMap<>();
        for (LifeGraph.Node node : apart.nodes()) {
            String name = apart.name(node);
            course.borne(apart.whole(node)).filter(it -> isAsked(it, name)).ifPresent(it -> bearing.add(new Facing(node,
                    it, name, all.computeIfAbsent(new Asked(it.with(), name), key -> all.size()))));
        }
        this.asked = List.copyOf(all.keySet());
    }

    /**
     * Whether the guard matters. Where the attacker alone is bound with the party nobody is left who could help; that
     * is no exposure unless something was done for good.
     */
    private boolean isAsked(Borne borne, String attacker) {
        boolean third = borne.with().stream().anyMatch(it -> !it.equals(course.party()) && !it.equals(attacker));
        return !borne.burden().forGood().isEmpty() || third || !borne.bound().contains(course.party());
    }

    /** How the party is exposed, one for each guard that is not enough. */
    List<Found> found(GuardAnalysis guards) {
        List<Optional<Guard>> here = new ArrayList<>();
        for (Asked it : asked) {
            Work.check();
            here.add(Optional.of(guards.of(it.with(), course.party(), it.attacker()))
                    .filter(guard -> guard == Guard.NONE || guard == Guard.BLOCKABLE));
        }
        return known.computeIfAbsent(List.copyOf(here), it -> exposed(it));
    }

    private List<Found> exposed(List<Optional<Guard>> guards) {
        Map<Guard, List<Facing>> found = new LinkedHashMap<>();
        bearing.forEach(it -> guards.get(it.asked())
                .ifPresent(guard -> found.computeIfAbsent(guard, key -> new ArrayList<>()).add(it)));
        List<Found> rows = new ArrayList<>();
        found.forEach((guard, facing) -> {
            Set<LifeGraph.Node> within = new LinkedHashSet<>();
            facing.forEach(it -> within.add(it.node()));
            if (guard == Guard.BLOCKABLE) {
                // Whoever is not guarded at all then is no better off.
                found.getOrDefault(Guard.NONE, List.of()).forEach(it -> within.add(it.node()));
            }
            rows.add(exposed(guard, facing, within));
        });
        return List.copyOf(rows);
    }

    private Found exposed(Guard guard, List<Facing> facing, Set<LifeGraph.Node> within) {
        Facing first = facing.getFirst();
        Set<String> others = new LinkedHashSet<>();
        facing.forEach(it -> others.addAll(it.borne().burden().all()));
        first.borne().burden().all().forEach(others::remove);
        Set<LifeGraph.Node> lawfully = new LinkedHashSet<>(within);
        lawfully.retainAll(lawful);
        return new Found(guard, first, List.copyOf(others), Stay.longest(lawfully, true), Stay.longest(within, false),
                course.escape(first.borne()), apart.story(first.node()));
    }
}
