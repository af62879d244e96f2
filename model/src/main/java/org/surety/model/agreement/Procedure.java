package org.surety.model.agreement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
public record Procedure(String id, Set<EventKind> on, Optional<Members> against, AttackerTest by, Threshold threshold,
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
    public EventKind usualEvent() {
        return on.iterator().next();
    }

    /** The step called {@code name}, if there is one. */
    public Optional<Step> step(String name) {
        return NamedList.find(steps, name);
    }

    /** The steps that it can come to, the first ones first; where a name means no step of it, that is passed over. */
    public List<Step> reachable() {
        Set<String> seen = new LinkedHashSet<>(start.steps());
        Deque<String> open = new ArrayDeque<>(seen);
        List<Step> found = new ArrayList<>();
        while (!open.isEmpty()) {
            step(open.remove()).ifPresent(step -> {
                found.add(step);
                step.exits().forEach(next -> next.steps().stream().filter(seen::add).forEach(open::add));
            });
        }
        return found;
    }
}
