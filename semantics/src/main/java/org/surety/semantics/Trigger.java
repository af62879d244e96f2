package org.surety.semantics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.AttackerTest;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Place;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Territory;
import org.surety.model.agreement.Threshold;
import org.surety.model.quantity.Span;
import org.surety.model.scenario.Incident;

/**
 * Whether an event sets a procedure off.
 *
 * @param obstacles why it does not, each naming the clause that stands against it; empty if it does
 */
public record Trigger(List<Obstacle> obstacles) {

    /** Copies the list. */
    public Trigger {
        obstacles = List.copyOf(obstacles);
    }

    private static final Set<EventKind> ATTACKS =
            Set.of(EventKind.ARMED_ATTACK, EventKind.AGGRESSION, EventKind.MILITARY_OPERATION);

    /** Whether nothing stands against it. */
    public boolean isMet() {
        return obstacles.isEmpty();
    }

    /**
     * A clause that keeps the procedure from being set off.
     *
     * @param clause its path
     * @param kind which condition is not met
     */
    public record Obstacle(String clause, Kind kind) {}

    /** The conditions that can fail. */
    public enum Kind {
        /** The procedure is for other kinds of event. */
        EVENT,
        /** Somebody else is protected. */
        VICTIM,
        /** The attacker is not one of those meant. */
        ATTACKER,
        /** The attack does not come the way that the text names. */
        ROUTE,
        /** The event is not grave enough. */
        THRESHOLD,
        /** It cannot be shown to be deliberate. */
        ATTRIBUTION,
        /** The place lies outside. */
        TERRITORY,
        /** The attacker's act makes the agreement void. */
        VOID,
        /** The agreement is not applied between the one who is hit, or anybody, and another. */
        NOT_APPLIED
    }

    /** The same, where besides the agreement is not applied (L22). */
    Trigger whereNotApplied() {
        List<Obstacle> all = new ArrayList<>(obstacles);
        all.add(new Obstacle("life", Kind.NOT_APPLIED));
        return new Trigger(all);
    }

    static Trigger of(Membership membership, Procedure procedure, Incident incident, Membership.Who who) {
        List<Obstacle> obstacles = new ArrayList<>();
        String path = "procedures." + procedure.id();
        if (incident.kind().isAlso().stream().noneMatch(procedure.on()::contains)) {
            obstacles.add(new Obstacle(path + ".on", Kind.EVENT));
        }
        if (procedure.against().isPresent() && incident.against().isPresent()
                && !membership.resolve(procedure.against().get(), who).contains(incident.against().get())) {
            obstacles.add(new Obstacle(path + ".against", Kind.VICTIM));
        }
        Optional<Kind> attacker =
                who.attacker().isEmpty() ? Optional.empty() : attacker(membership, procedure.by(), incident);
        attacker.ifPresent(kind -> obstacles.add(new Obstacle(path + ".by", kind)));
        threshold(procedure.threshold(), incident)
                .ifPresent(kind -> obstacles.add(new Obstacle(path + ".threshold", kind)));
        if (!covers(membership.agreement(), procedure.territory(), incident.place())) {
            obstacles.add(new Obstacle(path + ".territory", Kind.TERRITORY));
        }
        Predicate<Condition.Fact> attack = fact -> isAttackBy(fact, membership, incident, who);
        for (Condition condition : membership.agreement().life().voids()) {
            if (holds(condition, attack) && !holds(condition, fact -> false)) {
                obstacles.add(new Obstacle("life.void-if", Kind.VOID));
            }
        }
        return new Trigger(obstacles);
    }

    private static boolean isAttackBy(Condition.Fact fact, Membership membership, Incident incident,
            Membership.Who who) {
        if (fact.kind() != Condition.Kind.ATTACK_BY || !isAttack(incident) || fact.who().isEmpty()) {
            return false;
        }
        Set<String> attackers = membership.resolve(fact.who().get(), who);
        return attackers.contains(incident.attacker())
                && fact.howMany().map(it -> it.of(attackers.size()) <= 1).orElse(true);
    }

    /** Whether it holds where nothing has happened but what {@code is} says. */
    private static boolean holds(Condition condition, Predicate<Condition.Fact> is) {
        return switch (condition) {
            case Condition.Fact fact -> is.test(fact);
            case Condition.AllOf all -> all.parts().stream().allMatch(it -> holds(it, is));
            case Condition.InOrder order -> order.parts().stream().allMatch(it -> holds(it, is));
            case Condition.AnyOf any -> any.parts().stream().anyMatch(it -> holds(it, is));
            case Condition.Not not -> !holds(not.part(), is);
            case Condition.Done done -> false;
            case Condition.After after -> after.span().equals(Span.NONE) && holds(after.from(), is);
        };
    }

    private static boolean isAttack(Incident incident) {
        return !Collections.disjoint(incident.kind().isAlso(), ATTACKS);
    }

    private static Optional<Kind> attacker(Membership membership, AttackerTest test, Incident incident) {
        String attacker = incident.attacker();
        return switch (test) {
            case AttackerTest.Anyone anyone -> Optional.empty();
            case AttackerTest.Unspecified unspecified -> Optional.empty();
            case AttackerTest.Listed listed ->
                    unless(membership.resolve(listed.attackers()).contains(attacker), Kind.ATTACKER);
            case AttackerTest.NotListed exempt ->
                    unless(!membership.resolve(exempt.exempt()).contains(attacker), Kind.ATTACKER);
            case AttackerTest.Outsider outsider -> unless(!membership.includes(attacker), Kind.ATTACKER);
            case AttackerTest.Through through -> membership.resolve(through.attackers()).contains(attacker)
                    ? unless(
                            incident.through().map(it -> liesIn(membership.agreement(), it, through.place()))
                                    .orElse(true),
                            Kind.ROUTE)
                    : Optional.of(Kind.ATTACKER);
        };
    }

    private static Optional<Kind> unless(boolean met, Kind kind) {
        return met ? Optional.empty() : Optional.of(kind);
    }

    /** An incident that does not say how grave it is, is grave enough. */
    private static Optional<Kind> threshold(Threshold threshold, Incident incident) {
        if (threshold instanceof Threshold.AtLeast least) {
            if (incident.intensity().isPresent() && incident.intensity().get().compareTo(least.intensity()) < 0) {
                return Optional.of(Kind.THRESHOLD);
            }
            if (least.deliberate() && !incident.attributable()) {
                return Optional.of(Kind.ATTRIBUTION);
            }
        }
        return Optional.empty();
    }

    /** An event whose place is not named happens where no clause says anything special. */
    private static boolean covers(Agreement agreement, Territory territory, Optional<String> place) {
        if (!(territory instanceof Territory.Areas areas)) {
            return true;
        }
        if (place.isEmpty()) {
            return true;
        }
        boolean inside =
                areas.only().isEmpty() || areas.only().stream().anyMatch(it -> liesIn(agreement, place.get(), it));
        return inside && areas.except().stream().noneMatch(it -> liesIn(agreement, place.get(), it));
    }

    private static boolean liesIn(Agreement agreement, String place, String area) {
        Map<String, Place> places = agreement.places().stream()
                .collect(Collectors.toMap(Place::id, Function.identity(), (first, second) -> first));
        String here = place;
        for (int i = 0; i <= places.size(); i++) {
            if (here.equals(area)) {
                return true;
            }
            Optional<String> larger = Optional.ofNullable(places.get(here)).flatMap(Place::in);
            if (larger.isEmpty()) {
                return false;
            }
            here = larger.get();
        }
        return false;
    }

    /** The kinds of condition that fail. */
    public Set<Kind> kinds() {
        return obstacles.stream().map(Obstacle::kind).collect(Collectors.toSet());
    }
}
