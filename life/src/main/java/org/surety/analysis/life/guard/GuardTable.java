package org.surety.analysis.life.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surety.analysis.life.api.Guard;
import org.surety.semantics.Case;
import org.surety.semantics.life.Instrument;

/** How far parties are guarded once some have left, each case looked up once. */
public final class GuardTable {

    private final Guards guards;
    private final Set<String> contracting;
    private final LifeLikeness alike;
    private final Map<List<Object>, Guard> known = new HashMap<>();
    private final Map<String, List<String>> attackers = new HashMap<>();

    /** Of an agreement, whose guards are asked for once. */
    public GuardTable(Instrument instrument, LifeLikeness alike, Guards guards) {
        this.guards = guards;
        this.contracting = instrument.contracting();
        this.alike = alike;
    }

    /** Once {@code gone} are not bound any more, against one attacker. */
    public Guard of(Set<String> gone, String party, String attacker) {
        Set<String> bound = new LinkedHashSet<>(contracting);
        bound.removeAll(gone);
        return known.computeIfAbsent(List.of(bound, party, attacker),
                it -> bound.contains(party) ? guards.of(bound, party, attacker) : Guard.NONE);
    }

    /**
     * The same, against whoever is best placed of those against whom it guards while all are bound; none where it
     * guards against nobody.
     */
    public Guard worst(Set<String> gone, String party) {
        Set<String> asked = new LinkedHashSet<>(against(party));
        if (asked.isEmpty()) {
            return Guard.NONE;
        }
        alike.classes(contracting.stream().filter(it -> !gone.contains(it) && !it.equals(party)).toList())
                .forEach(it -> asked.add(it.getFirst()));
        Guard worst = Guard.OWED;
        for (String attacker : asked) {
            boolean guarded = of(Set.of(), party, attacker) != Guard.NONE;
            Guard here = guarded ? of(gone, party, attacker) : Guard.OWED;
            worst = here.compareTo(worst) > 0 ? here : worst;
        }
        return worst;
    }

    /** Against whom it guards a party while all are bound: one of those that are alike, an outsider first. */
    public List<String> against(String party) {
        return attackers.computeIfAbsent(party, it -> {
            List<String> found = new ArrayList<>();
            if (of(Set.of(), party, Case.OUTSIDER) != Guard.NONE) {
                found.add(Case.OUTSIDER);
            }
            alike.classes(contracting.stream().filter(one -> !one.equals(party)).toList()).stream()
                    .map(List::getFirst).filter(one -> of(Set.of(), party, one) != Guard.NONE).forEach(found::add);
            return List.copyOf(found);
        });
    }
}
