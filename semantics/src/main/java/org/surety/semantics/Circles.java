package org.surety.semantics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Next;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;

/** Finds steps that lead back to themselves through no step that repeats a bounded number of times. */
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

    public static void refuse(Procedure procedure) {
        find(procedure).ifPresent(circle -> {
            throw new IllegalArgumentException(
                    "the steps " + String.join(", ", circle)
                            + " lead in a circle; give one of them a number of repeats");
        });
    }

    private Optional<List<String>> visit(Step step) {
        if (step.timing().repeats() > 0 || finished.contains(step.id())) {
            return Optional.empty();
        }
        int begun = path.indexOf(step.id());
        if (begun >= 0) {
            return Optional.of(List.copyOf(path.subList(begun, path.size())));
        }
        path.add(step.id());
        for (String next : following(step)) {
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
        List<Next> all = switch (step) {
            case Step.Request request -> List.of(request.then(), request.silence());
            case Step.Consult consult -> List.of(consult.then());
            case Step.Find find -> List.of(find.yes(), find.no(), find.silence(), find.last());
            case Step.Decide decide -> List.of(decide.yes(), decide.no(), decide.silence(), decide.last());
            case Step.Act act -> List.of(act.then(), act.silence());
            case Step.Refer refer -> List.of(refer.yes(), refer.no(), refer.silence());
            case Step.Wait wait -> List.of(wait.then());
        };
        Set<String> names = new HashSet<>();
        all.forEach(next -> names.addAll(next.steps()));
        return names;
    }
}
