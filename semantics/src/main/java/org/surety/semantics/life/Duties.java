package org.surety.semantics.life;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Course;
import org.surety.model.agreement.Obligation;
import org.surety.model.quantity.Limit;
import org.surety.model.quantity.Span;
import org.surety.semantics.life.Position.State;

/** The positions of all bearers at one moment (L8 to L17). */
final class Duties {

    private final LocalDateTime now;
    private final List<Change> changes;

    Duties(LocalDateTime now, List<Change> changes) {
        this.now = now;
        this.changes = changes;
    }

    /** Brings all positions up to the moment; whether any changed. */
    boolean update(StateDraft draft) {
        boolean changed = false;
        for (Bearing bearing : draft.instrument.bearings()) {
            latch(draft, bearing);
            Position before = draft.position(bearing.key(), now);
            Position after = next(draft, bearing, before);
            if (after != before && !after.equals(before)) {
                put(draft, bearing.key(), before, after);
                changed = true;
            }
        }
        return changed;
    }

    private void put(StateDraft draft, DutyKey key, Position before, Position after) {
        draft.positions.put(key, after);
        if (before.state() != after.state()) {
            String clause = Instrument.path(key.duty());
            changes.add(new Change.PositionChanged(draft.instrument.id(), key, before.state(), after.state(), clause,
                    now));
            if (after.state() == State.OVERDUE && before.before() != State.OVERDUE) {
                new Records(draft, now, changes).apparent(Optional.of(key.duty()), key.bearer(), clause);
            }
            if (after.state() == State.FULFILLED) {
                draft.latched.putIfAbsent(Instrument.doneLatch(key), now);
                if (before.before() == State.OVERDUE) {
                    new Records(draft, now, changes).cure(key);
                }
            }
        }
    }

    private void latch(StateDraft draft, Bearing bearing) {
        latch(draft, bearing.once(), bearing.duty().course().once());
        latch(draft, bearing.until(), bearing.duty().course().until());
    }

    private void latch(StateDraft draft, String path, Optional<Condition> condition) {
        if (condition.isPresent() && draft.held.containsKey(condition.get())) {
            draft.latched.putIfAbsent(path, now);
        }
    }

    private Position next(StateDraft draft, Bearing bearing, Position at) {
        if (at.state() == State.VOID || draft.voided.isPresent()) {
            return at.in(State.VOID, now);
        }
        if (at.state() == State.RELEASED) {
            return at;
        }
        Course course = bearing.duty().course();
        boolean gone = isGone(draft, bearing);
        if (isOver(draft, bearing) || gone && !course.survives()) {
            return at.state() == State.FULFILLED ? at : at.in(State.RELEASED, now);
        }
        if (!stands(draft, bearing, gone)) {
            return at.state() == State.FULFILLED ? at : at.in(State.DORMANT, now);
        }
        if (!isOpen(draft, bearing, gone)) {
            if (isPerformed(bearing.duty(), at)) {
                return at.in(State.FULFILLED, now);
            }
            return at.state() == State.SUSPENDED || at.state() == State.FULFILLED
                    ? at
                    : at.state() == State.DORMANT ? at.in(State.IN_EFFECT, now).suspended(now) : at.suspended(now);
        }
        return core(draft, bearing.duty(), at.state() == State.SUSPENDED ? resumed(draft, at) : at);
    }

    private static boolean stands(StateDraft draft, Bearing bearing, boolean gone) {
        Course course = bearing.duty().course();
        String bearer = bearing.key().bearer();
        boolean bound = gone
                ? draft.bound.containsKey(bearer) || draft.left.containsKey(bearer)
                : draft.isApplied() && draft.bound.containsKey(bearer);
        return bound && (course.beneficiary().isPresent() || isOwed(draft, bearing, gone, it -> true))
                && (course.once().isEmpty() || draft.latched.containsKey(bearing.once()))
                && (course.whilst().isEmpty() || draft.held.containsKey(course.whilst().get()));
    }

    private static boolean isOpen(StateDraft draft, Bearing bearing, boolean gone) {
        boolean nothingSuspends = draft.allSuspended.isEmpty() && draft.suspended.isEmpty();
        return nothingSuspends || bearing.duty().course().beneficiary().isPresent() || isOwed(draft, bearing, gone,
                it -> draft.isOpen(new Pair(bearing.key().bearer(), it), bearing.duty()));
    }

    /** Whether something can call for a duty now: it stands, and is not suspended, also where it was fulfilled. */
    static boolean canBeCalledFor(StateDraft draft, Bearing bearing) {
        State state =
                draft.positions.getOrDefault(bearing.key(), draft.fresh(bearing.key(), LocalDateTime.MIN)).state();
        boolean gone = isGone(draft, bearing);
        return state.binds() || state == State.FULFILLED && (!gone || bearing.duty().course().survives())
                && !isOver(draft, bearing) && stands(draft, bearing, gone) && isOpen(draft, bearing, gone);
    }

    private static boolean isOver(StateDraft draft, Bearing bearing) {
        return draft.voided.isPresent() || draft.latched.containsKey(bearing.until())
                || draft.latched.containsKey(bearing.term()) || draft.latched.containsKey(bearing.released());
    }

    /**
     * Those bound to whom the duty is owed, suspended or not; where it survives the end, those too who have left since.
     */
    private static Set<String> others(StateDraft draft, Bearing bearing, boolean gone) {
        Set<String> found = new LinkedHashSet<>();
        isOwed(draft, bearing, gone, it -> {
            found.add(it);
            return false;
        });
        return found;
    }

    /** Whether one of these is as asked; looked at no further than to the first, since there can be many. */
    private static boolean isOwed(StateDraft draft, Bearing bearing, boolean gone, Predicate<String> asked) {
        for (String party : draft.bound.keySet()) {
            if (bearing.isOwedTo(party) && asked.test(party)) {
                return true;
            }
        }
        if (!gone) {
            return false;
        }
        LocalDateTime end = Stream.of(draft.ended, Optional.ofNullable(draft.left.get(bearing.key().bearer())))
                .flatMap(Optional::stream).min(LocalDateTime::compareTo).orElseThrow();
        return draft.left.entrySet().stream().anyMatch(it -> bearing.isOwedTo(it.getKey())
                && !it.getValue().isBefore(end) && asked.test(it.getKey()));
    }

    /**
     * Whether a party is bound by the agreement, or where a duty is named by that, on whichever side: a duty that
     * survives binds those whom it bound when the agreement ended, or when its bearer left.
     */
    static boolean isBound(StateDraft draft, String party, Optional<String> duty) {
        if (draft.isApplied() && draft.bound.containsKey(party)) {
            return true;
        }
        return draft.voided.isEmpty() && draft.instrument.bearings().stream().anyMatch(it -> {
            boolean gone = isGone(draft, it);
            boolean bearer = it.key().bearer().equals(party)
                    && (draft.bound.containsKey(party) || draft.left.containsKey(party));
            return duty.filter(it.key().duty()::equals).isPresent() && it.duty().course().survives() && gone
                    && (bearer || others(draft, it, true).contains(party));
        });
    }

    /** Those to whom the duty is owed, suspended or not: those bound, and of one that survives those bound by it. */
    static Set<String> owedTo(StateDraft draft, DutyKey key) {
        Bearing bearing = draft.instrument.bearing(key);
        return others(draft, bearing, bearing.duty().course().survives() && isGone(draft, bearing));
    }

    /** Those to whom it is owed that are not suspended towards the bearer, and the beneficiary. */
    static Set<String> towards(StateDraft draft, DutyKey key) {
        Bearing bearing = draft.instrument.bearing(key);
        Set<String> found = new LinkedHashSet<>(owedTo(draft, key));
        found.removeIf(it -> !draft.isOpen(new Pair(key.bearer(), it), bearing.duty()));
        bearing.duty().course().beneficiary().ifPresent(it -> found.addAll(draft.instrument.resolve(it)));
        return found;
    }

    /** Whether the agreement has ended for the bearer. */
    private static boolean isGone(StateDraft draft, Bearing bearing) {
        return draft.left.containsKey(bearing.key().bearer()) || draft.ended.isPresent();
    }

    private Position resumed(StateDraft draft, Position at) {
        Position back = at.in(at.before(), now);
        if (!draft.instrument.interpretation().suspensionStopsClocks()) {
            return back;
        }
        Duration was = Duration.between(at.since(), now);
        return back.due(at.due().map(it -> it.isBefore(at.since()) ? it : it.plus(was)));
    }

    /** The position of a bearer whose duty stands and is not suspended. */
    private Position core(StateDraft draft, Obligation duty, Position at) {
        if (Contrary.isKept(duty)) {
            return at.in(State.IN_EFFECT, now);
        }
        Position called = called(draft, duty, at);
        if (isPerformed(duty, called)) {
            return called.in(State.FULFILLED, now);
        }
        if (called.called().isEmpty()) {
            return called.in(State.IN_EFFECT, now);
        }
        boolean passed = called.due().filter(it -> !it.isAfter(now)).isPresent();
        return called.in(passed && !excused(draft, duty, called) ? State.OVERDUE : State.DUE, now);
    }

    /** Whether all of it is done; what is done before the clock of "from" starts is done. */
    private static boolean isPerformed(Obligation duty, Position at) {
        return !Contrary.isKept(duty) && at.isDone() && (at.called().isPresent()
                || duty.on().isEmpty() && duty.course().through().isEmpty());
    }

    private Position called(StateDraft draft, Obligation duty, Position at) {
        boolean waits = duty.course().from().isEmpty() && !duty.on().isEmpty();
        if (at.called().isPresent() || duty.course().through().isPresent() || waits) {
            return at;
        }
        Optional<LocalDateTime> call = duty.course().from().isPresent()
                ? duty.course().from().filter(draft.held::containsKey).map(it -> now)
                : Optional.of(now);
        return call.isPresent() ? at.called(call, due(draft, duty, call.get())) : at;
    }

    /** The moment at which the last moment of a duty that is called for has passed, after an extension. */
    static Optional<LocalDateTime> extended(StateDraft draft, Obligation duty, Position at) {
        return Stream.of(at.due(), Optional.ofNullable(draft.extended.get(duty.id())).map(Times::after))
                .flatMap(Optional::stream).max(LocalDateTime::compareTo);
    }

    /** The moment at which the last moment of a duty has passed, if it was called for at {@code call} (L10). */
    static Optional<LocalDateTime> due(StateDraft draft, Obligation duty, LocalDateTime call) {
        Optional<LocalDateTime> within = span(duty).map(it -> Times.after(call, it));
        Optional<LocalDateTime> date = duty.course().deadline().map(Times::after).filter(it -> it.isAfter(call));
        Optional<LocalDateTime> extended = Optional.ofNullable(draft.extended.get(duty.id())).map(Times::after);
        return List.of(within, date, extended).stream().flatMap(Optional::stream).max(LocalDateTime::compareTo);
    }

    private static Optional<Span> span(Obligation duty) {
        return duty.deadline() instanceof Limit.Within within ? Optional.of(within.span()) : Optional.empty();
    }

    /** Whether a duty that is done in parallel with another is not late though its last moment has passed (L15). */
    private boolean excused(StateDraft draft, Obligation duty, Position at) {
        Optional<String> with = duty.course().with();
        if (with.isEmpty()) {
            return false;
        }
        List<DutyKey> others = draft.instrument.duties().keySet().stream()
                .filter(it -> it.duty().equals(with.get()) && draft.instrument.contracting().contains(it.bearer()))
                .toList();
        boolean idle = others.stream().noneMatch(it -> draft.position(it, now).isBegun());
        return !others.isEmpty() && idle && (at.isBegun() || !draft.instrument.interpretation().idleBothLate());
    }

    /** Whether no duty of a party is due or late, and no breach by it appears or has been found (L19). */
    static boolean areMet(StateDraft draft, String party) {
        boolean owes = draft.positions.entrySet().stream().filter(it -> it.getKey().bearer().equals(party))
                .map(Map.Entry::getValue).anyMatch(it -> isOwed(it.state())
                        || it.state() == State.SUSPENDED && isOwed(it.before()));
        return !owes && draft.breaches.stream().noneMatch(it -> it.isOpen() && it.accused().equals(party)
                && (it.appears() || it.level() == BreachRecord.Level.FOUND));
    }

    private static boolean isOwed(State state) {
        return state == State.DUE || state == State.OVERDUE;
    }

    /** Whether an act or event that hits some reaches one to whom the duty is owed. */
    static boolean reaches(StateDraft draft, DutyKey key, Obligation duty, Collection<String> hit) {
        Set<String> owed = owedTo(draft, key);
        return hit.stream().anyMatch(owed::contains) || duty.course().beneficiary().map(draft.instrument::resolve)
                .filter(it -> hit.stream().anyMatch(it::contains)).isPresent();
    }
}
