package org.surety.model.agreement;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.surety.model.graph.Digraph;

/**
 * What happens, in which order, when an event sets it off.
 *
 * @param id its name
 * @param on the kinds of event that set it off, in the order in which it names them
 * @param against whose being hit by the event matters; empty where it does not say
 * @param by whose act it must be
 * @param threshold how grave it must be
 * @param territory where it must happen
 * @param start the steps that begin at once
 * @param steps all steps, in the order of the file
 */
public record Procedure(String id, Set<EventType> on, Optional<Members> against, AttackerTest by, Threshold threshold,
        Territory territory, Next start, List<Step> steps, Provenance provenance) {

    /** Copies the collections; refuses a procedure without a trigger or without steps. */
    public Procedure {
        on = Copies.ordered(on);
        steps = NamedList.copyOf(steps, Step::id);
        if (on.isEmpty() || steps.isEmpty()) {
            throw new IllegalArgumentException(
                    "procedure " + id + " needs an event that sets it off and at least one step");
        }
    }

    /** The kind of event that is meant where nothing else is said: the first that it names. */
    public EventType usualEvent() {
        return on.iterator().next();
    }

    /** The steps from whose beginning a limit of another one counts. */
    public Set<String> clocks() {
        Set<String> clocks = new LinkedHashSet<>();
        steps.stream().filter(it -> it.timing().within().bound().isPresent())
                .forEach(it -> it.timing().from().otherStep().ifPresent(clocks::add));
        return clocks;
    }

    /** The step called {@code name}, if there is one. */
    public Optional<Step> step(String name) {
        return NamedList.find(steps, name);
    }

    /**
     * What can follow each step; also by limits that nothing sets, since a step in which nobody has a part ends at
     * once.
     */
    public Digraph graph() {
        return graph(Step::exits);
    }

    /** What can follow each step by some of its ways out, one for each step in the order of the file. */
    public Digraph graph(Function<Step, List<Exit>> exits) {
        Map<String, List<String>> next = new LinkedHashMap<>();
        steps.forEach(step -> next.put(step.id(),
                exits.apply(step).stream().flatMap(it -> it.next().steps().stream()).toList()));
        return Digraph.of(next);
    }

    /**
     * Steps that lead back to themselves through no counted failure, the first of them also at the end; empty if there
     * are none.
     */
    public Optional<List<String>> circle() {
        return graph(step -> step.exits().stream().filter(it -> !it.counted()).toList()).circle();
    }

    /**
     * Refuses a procedure whose steps lead in a circle.
     *
     * @throws IllegalArgumentException if they do; files that were read without errors have none
     */
    public void refuseCircle() {
        circle().ifPresent(circle -> {
            throw new IllegalArgumentException("the steps " + String.join(" -> ", circle)
                    + " lead in a circle; only a failure of a vote that repeats may lead back");
        });
    }

    /** The steps that it can come to, the first ones first; where a name means no step of it, that is passed over. */
    public List<Step> reachable() {
        return graph().from(start.steps()).stream().flatMap(it -> step(it).stream()).toList();
    }

}
