package org.surety.analysis.who;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.AttackerTest;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Territory;
import org.surety.semantics.Case;
import org.surety.semantics.Likeness;
import org.surety.semantics.Membership;

/**
 * Which cases are worth asking about: every attacker among the parties and an outsider, every place that the text
 * names, and of the possible victims one of each kind that the text treats alike.
 */
public final class Situations {

    private final WhoRequest request;
    private final Map<String, Set<Optional<String>>> places = new LinkedHashMap<>();

    /**
     * @param agreements the agreement under every reading, so that a place named in one of them is asked about in all
     */
    Situations(WhoRequest request, Iterable<Agreement> agreements) {
        this.request = request;
        for (Agreement agreement : agreements) {
            for (Procedure procedure : agreement.procedures()) {
                Set<Optional<String>> known = places.computeIfAbsent(procedure.id(), key -> new LinkedHashSet<>(
                        List.of(Optional.empty())));
                if (procedure.territory() instanceof Territory.Areas areas) {
                    areas.only().forEach(it -> known.add(Optional.of(it)));
                    areas.except().forEach(it -> known.add(Optional.of(it)));
                }
            }
        }
    }

    /** The cases of a procedure that leave nothing but the place aside. */
    public static List<WhoRow.Situation> anywhere(Membership membership, Procedure procedure) {
        return anywhere(membership, procedure, Optional.empty());
    }

    /** As {@link #anywhere(Membership, Procedure)}, of one attacker if one is given. */
    public static List<WhoRow.Situation> anywhere(Membership membership, Procedure procedure,
            Optional<String> attacker) {
        return new Situations(WhoRequest.EVERYTHING.attackedBy(attacker), List.of()).of(membership, procedure);
    }

    List<WhoRow.Situation> of(Membership membership, Procedure procedure) {
        List<WhoRow.Situation> situations = new ArrayList<>();
        Likeness likeness = Likeness.of(membership);
        Map<String, Integer> attackers =
                request.attacker().map(it -> Map.of(it, 1)).orElseGet(() -> attackers(membership, procedure));
        Set<Optional<String>> where = request.place().isPresent()
                ? Set.of(request.place())
                : places.getOrDefault(procedure.id(), Set.of(Optional.empty()));
        attackers.forEach((attacker, standsFor) -> {
            for (List<String> alike : victims(membership, procedure, attacker, likeness)) {
                List<String> rest = alike.isEmpty() ? List.of() : alike.subList(1, alike.size());
                for (Optional<String> place : where) {
                    situations.add(new WhoRow.Situation(procedure.id(), attacker, standsFor,
                            alike.stream().findFirst(), rest, place));
                }
            }
        });
        return situations;
    }

    /** Nameless members of a class differ in nothing but their number, so one stands for all of them. */
    private static Map<String, Integer> attackers(Membership membership, Procedure procedure) {
        Set<String> everybody = new LinkedHashSet<>(membership.everybody());
        everybody.addAll(membership.involved(procedure));
        if (procedure.by() instanceof AttackerTest.Listed listed) {
            everybody.addAll(membership.resolve(listed.attackers()));
        } else if (procedure.by() instanceof AttackerTest.Through through) {
            everybody.addAll(membership.resolve(through.attackers()));
        }
        Map<String, Integer> standsFor = new LinkedHashMap<>();
        Map<String, String> first = new LinkedHashMap<>();
        for (String party : everybody) {
            String kind = membership.anonymousIn(party).orElse(party);
            standsFor.merge(first.computeIfAbsent(kind, key -> party), 1, Integer::sum);
        }
        standsFor.put(Case.OUTSIDER, 1);
        return standsFor;
    }

    /**
     * By kind, the first of each to be asked about. Nobody in particular where the text protects everybody alike; never
     * the attacker.
     */
    private Collection<List<String>> victims(Membership membership, Procedure procedure, String attacker,
            Likeness likeness) {
        if (request.victim().isPresent()) {
            return List.of(List.of(request.victim().get()));
        }
        if (procedure.against().isEmpty()) {
            return List.of(List.of());
        }
        Map<Object, List<String>> kinds = new LinkedHashMap<>();
        for (String victim : membership.resolve(procedure.against().get(),
                new Membership.Who(Optional.of(attacker), Optional.empty(), Set.of()))) {
            if (!victim.equals(attacker)) {
                kinds.computeIfAbsent(likeness.kind(victim), it -> new ArrayList<>()).add(victim);
            }
        }
        return kinds.values();
    }
}
