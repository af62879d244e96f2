package org.surety.design.judge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.surety.analysis.coalition.Resistance;
import org.surety.design.api.Space;
import org.surety.design.api.Task;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Procedure;
import org.surety.model.scenario.Incident;
import org.surety.model.scenario.Scenario;
import org.surety.semantics.Case;
import org.surety.semantics.Membership;
import org.surety.semantics.Unanswerable;

/**
 * A scenario in which versions are tried. Where its event sets off several procedures, the one with the best answer
 * counts: a party that wants to help can go either way.
 */
public final class Trial {

    private static final String OBLIGATIONS = "obligations.";

    private final Task task;
    private final Space space;
    private final Scenario scenario;
    private final Incident incident;
    private final Projection projection;

    Trial(Task task, Space space, Scenario scenario) {
        this.task = task;
        this.space = space;
        this.scenario = scenario;
        this.incident = scenario.incident()
                .orElseThrow(() -> new Unanswerable(scenario.id() + " has no event"));
        this.projection = new Projection(space, mechanism(task));
    }

    /**
     * No run depends on what is owed outside its procedure, nor on how an issue is settled that the agreement leaves
     * alone.
     */
    private static Set<String> mechanism(Task task) {
        Set<String> names = new LinkedHashSet<>();
        for (OpenTerm term : task.family().terms()) {
            if (!term.place().startsWith(OBLIGATIONS)) {
                names.add(term.name());
            }
        }
        return names;
    }

    /** The scenario that it plays. */
    public Scenario scenario() {
        return scenario;
    }

    /** Versions that differ elsewhere run alike. */
    public Projection projection() {
        return projection;
    }

    /** The cases that the event opens under a version; those of procedures that it does not set off are left out. */
    public List<Case> cases(int[] version) {
        Membership membership = Membership.of(task.family().under(space.reading(version)));
        List<Case> cases = new ArrayList<>();
        if (scenario.procedure().isPresent()) {
            if (membership.agreement().procedure(scenario.procedure().get()).isPresent()) {
                cases.add(Case.of(membership, scenario.procedure().get(), incident));
            }
        } else {
            for (Procedure procedure : membership.agreement().procedures()) {
                cases.add(Case.of(membership, procedure.id(), incident));
            }
        }
        return cases.stream().filter(it -> it.trigger().isMet()).toList();
    }

    /** What comes of the case with the best answer under a version; 0 if the event sets nothing off. */
    public double best(int[] version, ToDoubleFunction<Case> answer) {
        double best = 0;
        for (Case root : cases(version)) {
            best = Math.max(best, answer.applyAsDouble(root));
        }
        return best;
    }

    /** How many parties beside the attacker it takes to stop help in a case. */
    public int resistance(Case root) {
        return Resistance.of(root, scenario.faitAccompli()).parties();
    }
}
