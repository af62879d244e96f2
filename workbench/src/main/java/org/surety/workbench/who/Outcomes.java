package org.surety.workbench.who;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Reading;
import org.surety.model.agreement.Step;
import org.surety.semantics.Goal;
import org.surety.text.tree.Nearest;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Thing;

/**
 * Which step a user means by an outcome, and the procedures in which it can be asked about: its own, or the one that is
 * named and can refer to it; of a step of another agreement those that can.
 */
public final class Outcomes {

    private final Family family;
    private final Optional<String> only;
    /** By the procedure that is asked, its own steps and those to which it can refer, by their names. */
    private final Map<String, Map<String, Meant>> known = new LinkedHashMap<>();

    private record Meant(Goal goal, Step step, boolean own, List<String> referred) {}

    private Outcomes(Family family, List<Reading> looked, Optional<String> only) {
        this.family = family;
        this.only = only;
        for (Reading reading : looked) {
            Agreement agreement = family.under(reading);
            for (Procedure procedure : agreement.procedures()) {
                if (only.map(procedure.id()::equals).orElse(true)) {
                    collect(agreement, procedure, known.computeIfAbsent(procedure.id(), it -> new LinkedHashMap<>()));
                }
            }
        }
    }

    private record Place(Agreement agreement, String prefix, Procedure procedure) {}

    private static void collect(Agreement agreement, Procedure asked, Map<String, Meant> into) {
        Deque<Place> open = new ArrayDeque<>(List.of(new Place(agreement, "", asked)));
        Set<String> seen = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            Place at = open.removeFirst();
            if (!seen.add(at.prefix() + at.procedure().id())) {
                continue;
            }
            for (Step step : at.procedure().steps()) {
                Optional<Place> referred = step instanceof Step.Refer refer ? referred(at, refer) : Optional.empty();
                referred.ifPresent(open::add);
                Goal goal = Goal.of(at.agreement().id(), at.procedure().id(), step.id());
                into.merge(at.prefix() + at.procedure().id() + "/" + step.id(),
                        new Meant(goal, step, at.prefix().isEmpty() && at.procedure().id().equals(asked.id()),
                                referred.stream().flatMap(it -> outcomes(it).stream()).toList()),
                        (one, other) -> one.step().isDoneByParties() ? one : other);
            }
        }
    }

    private static Optional<Place> referred(Place at, Step.Refer refer) {
        int slash = refer.to().indexOf('/');
        Optional<Agreement> there = slash < 0
                ? Optional.of(at.agreement())
                : Optional.ofNullable(at.agreement().imports().get(refer.to().substring(0, slash)));
        String prefix = slash < 0 ? at.prefix() : at.prefix() + refer.to().substring(0, slash + 1);
        return there.flatMap(it -> it.procedure(refer.to().substring(slash + 1))
                .map(procedure -> new Place(it, prefix, procedure)));
    }

    private static List<String> outcomes(Place place) {
        return place.procedure().steps().stream().filter(Step::isDoneByParties)
                .map(it -> place.prefix() + place.procedure().id() + "/" + it.id()).toList();
    }

    /**
     * The step, by the procedures that are asked about it.
     *
     * @param looked the readings that are looked through for it
     * @param procedure the only procedure that is asked; empty for those whose step it is
     * @throws Refusal if there is no such step, or it is nobody's to bring about
     */
    static Map<String, Goal> of(Family family, List<Reading> looked, String text, Optional<String> procedure) {
        return new Outcomes(family, looked, procedure).find(text);
    }

    private Map<String, Goal> find(String text) {
        Map<String, Meant> own = new LinkedHashMap<>();
        Map<String, Meant> through = new LinkedHashMap<>();
        known.forEach((procedure, steps) -> {
            Meant found = steps.get(text.contains("/") ? text : procedure + "/" + text);
            if (found != null) {
                (found.own() ? own : through).put(procedure, found);
            }
        });
        Map<String, Meant> found = own.isEmpty() ? through : own;
        if (found.isEmpty()) {
            throw unknown(text);
        }
        Map<String, Goal> goals = new LinkedHashMap<>();
        found.forEach((procedure, meant) -> {
            if (meant.step().isDoneByParties()) {
                goals.put(procedure, meant.goal());
            }
        });
        if (goals.isEmpty()) {
            Meant first = found.values().iterator().next();
            boolean refers = first.step() instanceof Step.Refer;
            throw new Refusal(new Reason.NobodysOutcome(text, family.id(), refers,
                    refers ? first.referred() : names(true)));
        }
        return goals;
    }

    private List<String> names(boolean own) {
        return known.values().stream().flatMap(it -> it.entrySet().stream())
                .filter(it -> it.getValue().step().isDoneByParties() && (it.getValue().own() || !own))
                .map(Map.Entry::getKey).distinct().toList();
    }

    private Refusal unknown(String text) {
        List<String> all = names(false);
        List<String> candidates = new ArrayList<>(all);
        all.stream().map(it -> it.substring(it.lastIndexOf('/') + 1)).forEach(candidates::add);
        return new Refusal(new Reason.Unknown(Thing.STEP, text,
                only.map(it -> "the procedure " + it).orElse(family.id()), names(true), Nearest.to(text, candidates)));
    }
}
