package org.surety.semantics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Next;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;

/** Finds steps that lead back to themselves through no counted failure of a vote that repeats. */
public final class Circles {

    private final Procedure procedure;
    private final Set<String> finished = new HashSet<>();
    private final List<String> path = new ArrayList<>();

    private Circles(Procedure procedure) {
        this.procedure = procedure;
    }

    /** The steps of a circle, first step first; empty if there is none. */
    public static Optional<List<String>> find(Procedure procedure) {
        Circles circles = new Circles(procedure);
        for (Step step : procedure.steps()) {
            Optional<List<String>> found = circles.visit(step);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /**
     * Refuses a procedure that has a circle.
     *
     * @throws IllegalArgumentException if there is one; files that were read without errors have none
     */
    public static void refuse(Procedure procedure) {
        find(procedure).ifPresent(circle -> {
            throw new IllegalArgumentException(
                    "the steps " + String.join(", ", circle)
                            + " lead in a circle; only a failure of a vote that repeats may lead back");
        });
    }

    private Optional<List<String>> visit(Step step) {
        if (finished.contains(step.id())) {
            return Optional.empty();
        }
        int begun = path.indexOf(step.id());
        if (begun >= 0) {
            return Optional.of(List.copyOf(path.subList(begun, path.size())));
        }
        path.add(step.id());
        for (String next : names(step.uncountedExits())) {
            Optional<List<String>> found = procedure.step(next).flatMap(this::visit);
            if (found.isPresent()) {
                return found;
            }
        }
        path.remove(path.size() - 1);
        finished.add(step.id());
        return Optional.empty();
    }

    /** The names of all steps that can follow {@code step}. */
    public static Set<String> following(Step step) {
        return names(step.exits());
    }

    private static Set<String> names(List<Next> all) {
        Set<String> names = new HashSet<>();
        all.forEach(next -> names.addAll(next.steps()));
        return names;
    }
}
