package org.surety.conformance.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.AttackerTest;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Exit;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Place;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.model.agreement.Territory;
import org.surety.model.agreement.Threshold;
import org.surety.model.scenario.Incident;

/**
 * A procedure and an event: who is who in it (R4), whether the event sets it off (R5, R6), and what in it is help
 * (R18).
 */
final class Occasion {

    private static final Set<EventKind> ATTACKS =
            Set.of(EventKind.ARMED_ATTACK, EventKind.AGGRESSION, EventKind.MILITARY_OPERATION);

    private final People people;
    private final Procedure procedure;
    private final Incident event;
    private final Standpoint standpoint;
    private final Map<String, Occasion> referred = new HashMap<>();

    Occasion(People people, Procedure procedure, Incident event) {
        this.people = people;
        this.procedure = procedure;
        this.event = event;
        this.standpoint = new Standpoint(Optional.of(event.attacker()), victim(), Set.of(), false);
    }

    People people() {
        return people;
    }

    Procedure procedure() {
        return procedure;
    }

    Step step(String id) {
        return procedure.step(id).orElseThrow();
    }

    Set<String> who(Members members, Set<String> inFavour) {
        return people.of(members, standpoint.inFavour(inFavour));
    }

    /** Who is meant by a set in the text of another agreement, on the same occasion. */
    Set<String> who(People where, Members members, Set<String> inFavour) {
        return where.of(members, standpoint.inFavour(inFavour));
    }

    /** R4: the victim of the event, or the only one whom the procedure protects. */
    private Optional<String> victim() {
        if (event.against().isPresent()) {
            return event.against();
        }
        Set<String> isProtected = procedure.against()
                .map(it -> people.of(it,
                        new Standpoint(Optional.of(event.attacker()), Optional.empty(), Set.of(), false)))
                .orElse(Set.of());
        return isProtected.size() == 1 ? isProtected.stream().findFirst() : Optional.empty();
    }

    /** R19: the same event, in the procedure that a step refers to. */
    Occasion referred(String to) {
        return referred.computeIfAbsent(to, this::find);
    }

    private Occasion find(String to) {
        People where = people.where(to);
        return new Occasion(where, where.agreement().procedure(People.own(to)).orElseThrow(), event);
    }

    /** R5, R6: whether the event sets the procedure off. */
    boolean isSetOff() {
        return event.kind().isAlso().stream().anyMatch(procedure.on()::contains) && hits() && comesFromWhomItMeans()
                && isGraveEnough() && isInside() && !isVoid();
    }

    private boolean hits() {
        return procedure.against().isEmpty() || event.against().isEmpty()
                || who(procedure.against().get(), Set.of()).contains(event.against().get());
    }

    private boolean comesFromWhomItMeans() {
        return switch (procedure.by()) {
            case AttackerTest.Anyone anyone -> true;
            case AttackerTest.Unspecified unspecified -> true;
            case AttackerTest.Outsider outsider -> !people.parties().contains(event.attacker());
            case AttackerTest.Listed listed -> who(listed.attackers(), Set.of()).contains(event.attacker());
            case AttackerTest.NotListed others -> !who(others.exempt(), Set.of()).contains(event.attacker());
            case AttackerTest.Through through -> who(through.attackers(), Set.of()).contains(event.attacker())
                    && event.through().map(it -> lies(it, List.of(through.place()))).orElse(false);
        };
    }

    private boolean isGraveEnough() {
        return switch (procedure.threshold()) {
            case Threshold.None none -> true;
            case Threshold.Unspecified unspecified -> true;
            case Threshold.AtLeast least -> event.intensity().map(it -> it.compareTo(least.intensity()) >= 0)
                    .orElse(true) && (!least.deliberate() || event.attributable());
        };
    }

    private boolean isInside() {
        return switch (procedure.territory()) {
            case Territory.Everywhere everywhere -> true;
            case Territory.Unspecified unspecified -> true;
            case Territory.Areas areas -> event.place().map(it -> (areas.only().isEmpty() || lies(it, areas.only()))
                    && !lies(it, areas.except())).orElse(true);
        };
    }

    /** Whether a place is one of {@code areas}, or lies in one. */
    private boolean lies(String place, List<String> areas) {
        Optional<String> at = Optional.of(place);
        while (at.isPresent()) {
            if (areas.contains(at.get())) {
                return true;
            }
            String inner = at.get();
            at = people.agreement().places().stream().filter(it -> it.id().equals(inner)).findFirst()
                    .flatMap(Place::in);
        }
        return false;
    }

    /** R6: an attack by a party that makes the agreement void. */
    private boolean isVoid() {
        return event.kind().isAlso().stream().anyMatch(ATTACKS::contains)
                && people.parties().contains(event.attacker())
                && people.agreement().life().voids().stream().flatMap(Condition::facts)
                        .filter(it -> it.kind() == Condition.Kind.ATTACK_BY)
                        .anyMatch(it -> it.who().map(who -> who(who, Set.of()).contains(event.attacker()))
                                .orElse(true));
    }

    /** R17: those who must or may act. */
    Set<String> actors(Step.Act act, Set<String> inFavour) {
        Set<String> actors = new LinkedHashSet<>(who(act.by(), inFavour));
        actors.remove(event.attacker());
        return actors;
    }

    /** R18: whether the act is help when {@code party} does it. */
    boolean isHelp(Step.Act act, String party) {
        boolean byAnother = !party.equals(event.attacker()) && !Optional.of(party).equals(standpoint.victim());
        return byAnother && (isHelp(act) || act.help().isEmpty() && countsActsOfAnyKind());
    }

    private static boolean isHelp(Step.Act act) {
        return act.help().orElse(act.actions().stream().anyMatch(it -> isAssistance(it.kind())));
    }

    /**
     * R18: a procedure that comes neither to a step that is help nor to a referral is judged by whatever it leads to.
     */
    private boolean countsActsOfAnyKind() {
        Set<String> comes = new HashSet<>(procedure.start().steps());
        boolean more = true;
        while (more) {
            more = false;
            for (Step step : procedure.steps()) {
                if (comes.contains(step.id())) {
                    for (Exit exit : step.exits()) {
                        more |= comes.addAll(exit.next().steps());
                    }
                }
            }
        }
        return procedure.steps().stream().filter(it -> comes.contains(it.id()))
                .noneMatch(it -> it instanceof Step.Refer || it instanceof Step.Act act && isHelp(act));
    }

    /** The table of actions in {@code docs/language.md}. */
    private static boolean isAssistance(ActionKind kind) {
        return Set.of(ActionKind.ARMED_FORCE, ActionKind.ALL_AID, ActionKind.ASSISTANCE, ActionKind.ARMS,
                ActionKind.AIRSPACE_CLOSURE, ActionKind.INTELLIGENCE, ActionKind.LOGISTICS, ActionKind.TRAINING,
                ActionKind.DEPLOYMENT, ActionKind.CARRY_OUT_MEASURES, ActionKind.ECONOMIC_AID, ActionKind.SANCTIONS,
                ActionKind.DIPLOMATIC_SUPPORT, ActionKind.RESTORE).contains(kind);
    }
}
