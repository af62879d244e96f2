package org.surety.semantics.life;

import static org.surety.semantics.life.Moves.DONE;
import static org.surety.semantics.life.Moves.refuse;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Obligation;
import org.surety.model.chronicle.Happening;
import org.surety.semantics.life.Followed.Why;
import org.surety.semantics.life.Moves.Refusal;

/** What parties agree: waivers, extensions, releases, an end, suspension, provisional application. */
final class AgreedMoves {

    private final MomentDraft turn;
    private final StateDraft draft;

    AgreedMoves(MomentDraft turn, StateDraft draft) {
        this.turn = turn;
        this.draft = draft;
    }

    Optional<Refusal> agreed(List<String> by, Happening.Agreed agreed) {
        Optional<Obligation> duty = agreed.of().flatMap(draft.instrument::duty);
        if (agreed.of().isPresent() && duty.isEmpty()) {
            return refuse(Why.NO_SUCH_CLAUSE, Instrument.path(agreed.of().get()));
        }
        return switch (agreed.what()) {
            case WAIVE -> waive(by, agreed.of());
            case EXTEND -> extend(by, duty, agreed);
            case RELEASE -> duty.map(it -> release(by, it)).orElseGet(() -> end(by, "life.release"));
            case END -> end(by, "life.release");
            case SUSPEND -> suspend(by);
            case RESUME -> resume(by);
            case APPLY -> apply(by);
        };
    }

    private Optional<Refusal> waive(List<String> by, Optional<String> duty) {
        boolean any = false;
        for (BreachRecord record : List.copyOf(draft.breaches)) {
            if (record.isOpen() && (duty.isEmpty() || record.duty().equals(duty))
                    && owedToAll(record, by)) {
                any |= turn.records(draft).replace(record.duty(), record.accused(),
                        it -> it.close(BreachRecord.Closing.WAIVED));
            }
        }
        return any ? DONE : refuse(Why.NOT_ALL_AGREE, duty.map(Instrument::path).orElse("obligations"));
    }

    /** Whether all to whom the duty is owed are among those who waive. */
    private boolean owedToAll(BreachRecord record, List<String> by) {
        // What has accrued stays owed to whoever has left since (Article 70).
        Set<String> owed = new LinkedHashSet<>(draft.bound.keySet());
        owed.addAll(draft.left.keySet());
        owed.remove(record.accused());
        record.duty().flatMap(draft.instrument::duty)
                .ifPresent(it -> owed.retainAll(draft.instrument.counterparties(it, record.accused())));
        return !owed.isEmpty() && by.containsAll(owed);
    }

    private Optional<Refusal> extend(List<String> by, Optional<Obligation> duty, Happening.Agreed agreed) {
        if (duty.isEmpty()) {
            if (draft.bound.isEmpty() || !by.containsAll(draft.bound.keySet())) {
                return refuse(Why.NOT_ALL_AGREE, "life.term");
            }
            extendTo("", agreed.until().orElseThrow());
            return DONE;
        }
        boolean any = false;
        for (Map.Entry<DutyKey, Obligation> entry : draft.instrument.duties().entrySet()) {
            DutyKey key = entry.getKey();
            if (key.duty().equals(duty.get().id()) && owedAndAllOf(by, key)) {
                any = true;
                extendTo(key.duty(), agreed.until().orElseThrow());
                Position at = draft.position(key, turn.now);
                if (at.called().isPresent()) {
                    draft.positions.put(key, at.due(Duties.extended(draft, duty.get(), at)));
                }
            }
        }
        return any ? DONE : refuse(Why.NOT_ALL_AGREE, Instrument.path(duty.get().id()));
    }

    /** Of several days to which something was extended the latest counts. */
    private void extendTo(String name, LocalDate day) {
        draft.extended.merge(name, day, (one, other) -> one.isAfter(other) ? one : other);
        turn.settlement().extend(draft, name);
    }

    /** Whether somebody is owed the duty, and all who are, are among some. */
    private boolean owedAndAllOf(List<String> by, DutyKey key) {
        Set<String> owed = Duties.owedTo(draft, key);
        return !owed.isEmpty() && by.containsAll(owed);
    }

    private Optional<Refusal> release(List<String> by, Obligation duty) {
        boolean consent = duty.consentOf().map(draft.instrument::resolve)
                .filter(it -> !it.isEmpty() && by.containsAll(it)).isPresent();
        boolean any = false;
        for (Map.Entry<DutyKey, Obligation> entry : draft.instrument.duties().entrySet()) {
            DutyKey key = entry.getKey();
            Position at = draft.position(key, turn.now);
            if (key.duty().equals(duty.id()) && (consent || owedAndAllOf(by, key))
                    && !at.state().isOver() && at.state() != Position.State.FULFILLED) {
                any = true;
                draft.latched.put(Instrument.releasedLatch(key), turn.now);
                draft.positions.put(key, at.in(Position.State.RELEASED, turn.now));
                turn.tell(new Change.PositionChanged(draft.instrument.id(), key, at.state(), Position.State.RELEASED,
                        Instrument.path(duty.id()), turn.now));
            }
        }
        return any ? DONE : refuse(Why.NOT_ALL_AGREE, Instrument.path(duty.id()));
    }

    private Optional<Refusal> end(List<String> by, String clause) {
        boolean all = !draft.bound.isEmpty() && by.containsAll(draft.bound.keySet());
        boolean vienna = draft.instrument.interpretation().isVienna();
        boolean answered = vienna && draft.bound.size() == 2 && draft.suspended.entrySet().stream().anyMatch(
                it -> it.getValue().grounds().stream().anyMatch(ground -> isAnswer(it.getKey(), ground, by)));
        boolean text = draft.instrument.conditions().stream().anyMatch(it -> it instanceof Condition.Fact fact
                && fact.kind() == Condition.Kind.MUTUAL_AGREEMENT);
        if (draft.entered.isEmpty() || !draft.isApplied()) {
            return refuse(Why.NOT_BOUND, clause);
        }
        if (!all && !answered) {
            return refuse(Why.NOT_ALL_AGREE, clause);
        }
        if (!text && !vienna) {
            return refuse(Why.NO_WITHDRAWAL, clause);
        }
        if (all) {
            draft.facts.putIfAbsent(
                    new FactKey(Condition.Kind.MUTUAL_AGREEMENT, Optional.empty(), Optional.empty()), turn.now);
        }
        if (vienna) {
            turn.settlement().end(draft, clause);
        }
        return DONE;
    }

    /** Whether a suspension between the two that are bound is one by which one of {@code by} answers a breach (60). */
    private boolean isAnswer(Pair pair, DutyKey ground, List<String> by) {
        return draft.bound.keySet().containsAll(List.of(pair.one(), pair.other()))
                && draft.instrument.duty(ground.duty()).filter(it -> it.course().breach().isSilent()).isPresent()
                && by.contains(pair.one().equals(ground.bearer()) ? pair.other() : pair.one());
    }

    private Optional<Refusal> suspend(List<String> by) {
        if (by.size() < 2) {
            return refuse(Why.NOT_ALL_AGREE, "life.suspension");
        }
        new Consequences(turn, draft).suspend(new LinkedHashSet<>(by), new LinkedHashSet<>(by), Optional.empty(),
                "life.suspension");
        return DONE;
    }

    private Optional<Refusal> resume(List<String> by) {
        List<Pair> pairs = draft.suspended.keySet().stream()
                .filter(it -> by.contains(it.one()) && by.contains(it.other())).toList();
        pairs.forEach(it -> {
            draft.suspended.remove(it);
            turn.tell(new Change.SuspensionChanged(draft.instrument.id(), it, false, "life.suspension", turn.now));
        });
        return pairs.isEmpty() ? refuse(Why.NOTHING_CLAIMED, "life.suspension") : DONE;
    }

    private Optional<Refusal> apply(List<String> by) {
        if (!by.containsAll(draft.instrument.contracting()) || draft.entered.isPresent()) {
            return refuse(Why.NOT_ALL_AGREE, "life.provisional");
        }
        draft.provisional = Optional.of(turn.now);
        draft.latched.put("life.provisional", turn.now);
        draft.instrument.contracting().forEach(it -> draft.bound.putIfAbsent(it, turn.now));
        return DONE;
    }
}
