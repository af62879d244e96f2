package org.surety.analysis.who;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.AttackerTest;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Reading;
import org.surety.model.agreement.Territory;
import org.surety.model.graph.Numbering;
import org.surety.semantics.Case;
import org.surety.semantics.Likeness;
import org.surety.semantics.Membership;
import org.surety.semantics.Work;

/**
 * Which cases are worth asking about: of the attackers among the parties and outside, and of the possible victims, one
 * of each kind that the text treats alike under every reading; and every place that the text names.
 */
public final class Situations {

    private final WhoRequest request;
    private final boolean oneOfAKind;
    private final Map<String, Set<Optional<String>>> places = new LinkedHashMap<>();
    /** By party its kind, for parties that exist under some reading. */
    private final Map<String, Integer> kinds;

    /**
     * @param readings the agreement under every reading, so that a place named in one of them is asked about in all
     * @param kinds what {@link #kinds(Collection)} finds in them, as parties are alike only if they are in all
     */
    Situations(WhoRequest request, Map<Reading, Membership> readings, Map<String, Integer> kinds) {
        this(request, true, new LinkedHashMap<>(kinds));
        tellApart(readings.keySet());
        for (Membership reading : readings.values()) {
            for (Procedure procedure : reading.agreement().procedures()) {
                Set<Optional<String>> known = places.computeIfAbsent(procedure.id(), key -> new LinkedHashSet<>(
                        List.of(Optional.empty())));
                if (procedure.territory() instanceof Territory.Areas areas) {
                    areas.only().forEach(it -> known.add(Optional.of(it)));
                    areas.except().forEach(it -> known.add(Optional.of(it)));
                }
            }
        }
    }

    private Situations(WhoRequest request, boolean oneOfAKind, Map<String, Integer> kinds) {
        this.request = request;
        this.oneOfAKind = oneOfAKind;
        this.kinds = kinds;
    }

    /** By party the number of its kind, which is that of all whom the text treats like it under each reading. */
    static Map<String, Integer> kinds(Collection<Membership> readings) {
        Set<String> everybody = new LinkedHashSet<>();
        readings.forEach(it -> everybody.addAll(everybody(it)));
        Map<String, Integer> found = new LinkedHashMap<>();
        everybody.forEach(it -> found.put(it, 0));
        for (Membership reading : readings) {
            Work.check();
            Likeness likeness = Likeness.of(reading);
            Numbering<Object> numbers = new Numbering<>();
            found.replaceAll((party, before) -> numbers.of(List.of(before, likeness.kind(party))));
        }
        return found;
    }

    /** Parties are alike only where the same is so between each of them and others. */
    private void tellApart(Collection<Reading> readings) {
        for (Reading reading : readings) {
            Applicability standing = request.standing(reading);
            if (standing.everybody()) {
                continue;
            }
            Numbering<Object> numbers = new Numbering<>();
            kinds.replaceAll((party, before) -> numbers.of(List.of(before, standing.kind(party))));
        }
    }

    /** The cases of a procedure that leave nothing but the place aside, with every attacker that has a name. */
    public static List<WhoRow.Situation> anywhere(Membership membership, Procedure procedure) {
        return new Situations(WhoRequest.EVERYTHING, false, kinds(List.of(membership))).of(membership, procedure);
    }

    /** As {@link #anywhere}, of attackers that the text does not tell apart one; of one attacker if one is given. */
    public static List<WhoRow.Situation> kinds(Membership membership, Procedure procedure,
            Optional<String> attacker) {
        return new Situations(WhoRequest.EVERYTHING.attackedBy(attacker), true, kinds(List.of(membership)))
                .of(membership, procedure);
    }

    List<WhoRow.Situation> of(Membership membership, Procedure procedure) {
        List<WhoRow.Situation> situations = new ArrayList<>();
        Collection<List<String>> attackers =
                request.attacker().isPresent() && !isAsked(procedure)
                        ? List.of(List.of(request.attacker().get()))
                        : attackers(membership, procedure);
        Set<Optional<String>> where = request.place().isPresent()
                ? Set.of(request.place())
                : places.getOrDefault(procedure.id(), Set.of(Optional.empty()));
        for (List<String> alike : attackers) {
            String attacker = alike.getFirst();
            for (List<String> hit : victims(membership, procedure, attacker)) {
                for (Optional<String> place : where) {
                    situations.add(new WhoRow.Situation(procedure.id(), attacker, rest(alike),
                            hit.stream().findFirst(), rest(hit), place,
                            Optional.ofNullable(request.outcomes().get(procedure.id()))));
                }
            }
        }
        return situations;
    }

    private static List<String> rest(List<String> all) {
        return all.isEmpty() ? List.of() : all.subList(1, all.size());
    }

    /** Everybody who has a part, or is named as an attacker. */
    private static Set<String> everybody(Membership membership) {
        Set<String> all = new LinkedHashSet<>();
        membership.agreement().procedures().forEach(it -> all.addAll(everybody(membership, it)));
        return all;
    }

    private static Set<String> everybody(Membership membership, Procedure procedure) {
        Set<String> everybody = new LinkedHashSet<>(membership.everybody());
        everybody.addAll(membership.involved(procedure));
        membership.agreement().adversaries().forEach(it -> everybody.add(it.id()));
        if (procedure.by() instanceof AttackerTest.Listed listed) {
            everybody.addAll(membership.resolve(listed.attackers()));
        } else if (procedure.by() instanceof AttackerTest.Through through) {
            everybody.addAll(membership.resolve(through.attackers()));
        }
        return everybody;
    }

    /** Whether nobody attacks, but somebody asks who may. */
    private boolean isAsked(Procedure procedure) {
        return request.event().orElseGet(procedure::usualEvent) == EventKind.REQUEST;
    }

    /** By kind; nameless members of a class differ in nothing but their number anyway. */
    private Collection<List<String>> attackers(Membership membership, Procedure procedure) {
        if (isAsked(procedure)) {
            return List.of(List.of(Case.NOBODY));
        }
        Map<Object, List<String>> alike = new LinkedHashMap<>();
        for (String party : everybody(membership, procedure)) {
            Object kind = oneOfAKind ? kind(party) : membership.anonymousIn(party).orElse(party);
            alike.computeIfAbsent(kind, it -> new ArrayList<>()).add(party);
        }
        alike.put(Case.OUTSIDER, List.of(Case.OUTSIDER));
        return alike.values();
    }

    private Object kind(String party) {
        Integer kind = kinds.get(party);
        return kind == null ? party : kind;
    }

    /**
     * By kind, the first of each to be asked about. Nobody in particular where the text protects everybody alike; never
     * the attacker.
     */
    private Collection<List<String>> victims(Membership membership, Procedure procedure, String attacker) {
        if (request.victim().isPresent()) {
            return List.of(List.of(request.victim().get()));
        }
        if (procedure.against().isEmpty()) {
            return List.of(List.of());
        }
        Map<Object, List<String>> alike = new LinkedHashMap<>();
        for (String victim : membership.resolve(procedure.against().get(),
                new Membership.Who(Optional.of(attacker), Optional.empty(), Set.of()))) {
            if (!victim.equals(attacker)) {
                alike.computeIfAbsent(kind(victim), it -> new ArrayList<>()).add(victim);
            }
        }
        return alike.values();
    }
}
