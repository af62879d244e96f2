package org.surety.semantics.life;

import static org.surety.semantics.life.Moves.DONE;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.EventType;
import org.surety.model.agreement.Obligation;
import org.surety.model.chronicle.Happening;
import org.surety.model.scenario.Incident;
import org.surety.semantics.Case;
import org.surety.semantics.life.Moves.Refusal;

/** Events: what they are contrary to, which duties they call for, and which procedures they set off. */
final class Occurrences {

    /** More incidents than any event consists of. */
    private static final int MOST_INCIDENTS = 400;
    private static final Set<EventKind> ATTACKS =
            Set.of(EventKind.ARMED_ATTACK, EventKind.AGGRESSION, EventKind.MILITARY_OPERATION);

    private final MomentDraft turn;
    private final StateDraft draft;

    Occurrences(MomentDraft turn, StateDraft draft) {
        this.turn = turn;
        this.draft = draft;
    }

    Optional<Refusal> happened(List<String> by, List<String> disputedBy, Happening.Happened event) {
        EventType kind = event.kind();
        List<String> attackers = by.isEmpty() ? List.of(Case.OUTSIDER) : by;
        Set<String> hit = new LinkedHashSet<>(event.against());
        for (String attacker : attackers) {
            if (kind.isAlso().stream().anyMatch(ATTACKS::contains) && event.attributable()
                    && !disputedBy.contains(attacker)) {
                draft.facts.putIfAbsent(
                        new FactKey(Condition.Kind.ATTACK_BY, Optional.of(attacker), Optional.empty()), turn.now);
            }
            if (event.attributable()) {
                contrary(attacker, kind, hit, disputedBy);
            }
        }
        if (kind.isAlso().contains(EventKind.CEASEFIRE_VIOLATION)
                && draft.instrument.interpretation().violationEndsCeasefire()) {
            draft.facts.keySet().removeIf(it -> it.kind() == Condition.Kind.CEASEFIRE);
        }
        record(kind);
        call(attackers, kind, hit);
        incidents(attackers, event).forEach(it -> {
            if (draft.isApplied() && isOpenFor(it.against())) {
                turn.runs.begin(turn, draft, it);
            }
        });
        return DONE;
    }

    /** Keeps that what a condition waits for has happened, whoever's doing it is. */
    void record(EventType kind) {
        draft.instrument.awaited(kind).forEach(word -> draft.facts.putIfAbsent(
                new FactKey(Condition.Kind.EVENT, Optional.empty(), Optional.of(word)), turn.now));
    }

    /**
     * Whether it is in force or provisional, and not suspended, between the one who is hit (or anybody) and another.
     */
    private boolean isOpenFor(Optional<String> hit) {
        return draft.bound.keySet().stream().filter(it -> hit.isEmpty() || hit.get().equals(it))
                .anyMatch(one -> draft.bound.keySet().stream()
                        .anyMatch(other -> !other.equals(one) && draft.isOpen(new Pair(one, other))));
    }

    private static List<Incident> incidents(List<String> attackers, Happening.Happened event) {
        List<Optional<String>> victims = event.against().isEmpty()
                ? List.of(Optional.empty())
                : event.against().stream().distinct().map(Optional::of).toList();
        List<Incident> found = new ArrayList<>();
        for (String attacker : attackers) {
            for (Optional<String> victim : victims) {
                if (found.size() < MOST_INCIDENTS && !victim.equals(Optional.of(attacker))) {
                    found.add(new Incident(event.kind(), attacker, victim, event.at(), Optional.empty(),
                            Optional.empty(), event.attributable()));
                }
            }
        }
        return found;
    }

    private void contrary(String attacker, EventType kind, Set<String> hit, List<String> disputedBy) {
        for (Map.Entry<DutyKey, Obligation> entry : draft.instrument.duties().entrySet()) {
            if (entry.getKey().bearer().equals(attacker)
                    && draft.position(entry.getKey(), turn.now).state().binds()) {
                boolean hits = hit.isEmpty() || Duties.reaches(draft, entry.getKey(), entry.getValue(), hit);
                if (Contrary.event(entry.getValue(), kind, hits)) {
                    Optional<String> duty = Optional.of(entry.getKey().duty());
                    boolean anew = turn.records(draft).open(duty, attacker).isEmpty();
                    turn.records(draft).apparent(duty, attacker, Instrument.path(entry.getKey().duty()));
                    if (anew && disputedBy.contains(attacker)) {
                        turn.records(draft).replace(duty, attacker, it -> it.disputed(List.of(attacker)));
                    }
                }
            }
        }
    }

    /** Calls for the duties that an event calls for (L10). */
    private void call(List<String> attackers, EventType kind, Set<String> hit) {
        for (Bearing bearing : draft.instrument.bearings()) {
            DutyKey key = bearing.key();
            Obligation duty = bearing.duty();
            Position at = draft.position(key, turn.now);
            boolean calls = kind.isAlso().stream().anyMatch(duty.on()::contains) && duty.course().through().isEmpty()
                    && !Contrary.isKept(duty) && !attackers.contains(key.bearer())
                    && (hit.isEmpty() || Duties.reaches(draft, key, duty, hit));
            boolean waits = at.state() == Position.State.IN_EFFECT || at.state() == Position.State.FULFILLED;
            if (calls && waits && Duties.canBeCalledFor(draft, bearing)) {
                draft.positions.put(key, at.calledAnew(turn.now, Duties.due(draft, duty, turn.now)));
            }
        }
    }
}
