package org.surety.analysis.who;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.EventKind;
import org.surety.model.scenario.Incident;
import org.surety.semantics.Case;
import org.surety.semantics.Goal;
import org.surety.semantics.Membership;
import org.surety.semantics.life.Pair;

/**
 * Between whom an agreement is applied at a moment.
 *
 * @param everybody whether all are bound, as where only the text is asked; then nothing else is said
 * @param counted those whose consent counts, and whoever else has been bound
 * @param bound those of them who are bound
 * @param suspended the pairs of them between whom it is suspended
 */
public record Applicability(boolean everybody, Set<String> counted, Set<String> bound, Set<Pair> suspended) {

    /** Where only the text is asked. */
    public static final Applicability ALL_BOUND = new Applicability(true, Set.of(), Set.of(), Set.of());

    /** Copies the sets, in their order. */
    public Applicability {
        counted = Collections.unmodifiableSet(new LinkedHashSet<>(counted));
        bound = Collections.unmodifiableSet(new LinkedHashSet<>(bound));
        suspended = Collections.unmodifiableSet(new LinkedHashSet<>(suspended));
    }

    /** At a moment at which some are bound. */
    public static Applicability of(Set<String> counted, Set<String> bound, Set<Pair> suspended) {
        return new Applicability(false, counted, bound, suspended);
    }

    /** Those whose consent counts and who are not bound, in the order of the text. */
    public Set<String> unbound() {
        Set<String> rest = new LinkedHashSet<>(counted);
        rest.removeAll(bound);
        return rest;
    }

    /** What is so between a party and others; parties of whom it is the same can change places as far as that goes. */
    Object kind(String party) {
        long with = suspended.stream().filter(it -> it.has(party)).count();
        boolean alike = with == 0 || bound.contains(party) && with == bound.size() - 1;
        return alike ? List.of(counted.contains(party), bound.contains(party), with > 0) : party;
    }

    private boolean isOpen(String one, String other) {
        return !one.equals(other) && !suspended.contains(new Pair(one, other));
    }

    /**
     * The procedure that meets an event: whoever is not bound, or whose duties towards the one who is hit are
     * suspended, has no part in it, and it begins only where the agreement is applied between the one who is hit (or
     * anybody) and another (L22).
     */
    Case of(Membership membership, String procedure, Incident incident, Optional<Goal> goal) {
        Case byText = Case.of(membership, procedure, incident, new Case.Given(Set.of(), true, goal));
        if (everybody) {
            return byText;
        }
        Optional<String> hit = byText.who().victim().filter(it -> incident.kind() != EventKind.REQUEST);
        Set<String> without = new LinkedHashSet<>(unbound());
        bound.stream().filter(one -> hit.map(it -> !it.equals(one) && bound.contains(it) && !isOpen(it, one))
                .orElse(false)).forEach(without::add);
        boolean applied = bound.stream().filter(one -> hit.map(one::equals).orElse(true))
                .anyMatch(one -> bound.stream().anyMatch(other -> isOpen(one, other)));
        return Case.of(membership, procedure, incident, new Case.Given(without, applied, goal));
    }
}
