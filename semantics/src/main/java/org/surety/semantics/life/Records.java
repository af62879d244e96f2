package org.surety.semantics.life;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The records of breach of one agreement at one moment (L13). */
final class Records {

    private final StateDraft draft;
    private final LocalDateTime now;
    private final List<Change> changes;

    Records(StateDraft draft, LocalDateTime now, List<Change> changes) {
        this.draft = draft;
        this.now = now;
        this.changes = changes;
    }

    /** The open record of a duty and a party. */
    Optional<BreachRecord> open(Optional<String> duty, String accused) {
        return draft.breaches.stream().filter(it -> it.isOpen() && it.isOf(duty, accused)).findFirst();
    }

    /**
     * The duties of which something is said of a party: the one that is named; else those of its open records; no duty
     * in particular where there are none.
     */
    List<Optional<String>> meant(Optional<String> duty, String accused) {
        List<Optional<String>> open = draft.breaches.stream().filter(it -> it.isOpen() && it.accused().equals(accused))
                .map(BreachRecord::duty).toList();
        return duty.isPresent() || open.isEmpty() ? List.of(duty) : open;
    }

    /** A breach appears from what is on record; it joins one that is open. */
    void apparent(Optional<String> duty, String accused, String clause) {
        if (open(duty, accused).isPresent()) {
            replace(duty, accused, BreachRecord::appearing);
        } else {
            add(new BreachRecord(duty, accused, BreachRecord.Level.APPARENT, Map.of(), List.of(), List.of(), now,
                    true, Optional.empty(), clause));
        }
    }

    /** Somebody claims one. */
    void claimed(Optional<String> duty, String accused, List<String> by, String clause) {
        if (!replace(duty, accused, it -> it.claimedBy(by, now))) {
            add(new BreachRecord(duty, accused, BreachRecord.Level.CLAIMED, Map.of(), List.of(), List.of(), now, false,
                    Optional.empty(), clause).claimedBy(by, now));
        }
    }

    /** Somebody entitled finds one. */
    void found(Optional<String> duty, String accused, List<String> by, String clause) {
        if (!replace(duty, accused, it -> it.found(by))) {
            add(new BreachRecord(duty, accused, BreachRecord.Level.FOUND, Map.of(), by, List.of(), now, false,
                    Optional.empty(), clause));
        }
    }

    /** What was owed has been done, late. */
    void cure(DutyKey key) {
        replace(Optional.of(key.duty()), key.bearer(), it -> it.close(BreachRecord.Closing.CURED));
    }

    /**
     * Puts others in the place of the open records of a duty, or of all duties where none is named; whether there were
     * any. What a closed record suspended is suspended no more.
     */
    boolean replace(Optional<String> duty, String accused, UnaryOperator<BreachRecord> change) {
        boolean any = false;
        for (int i = 0; i < draft.breaches.size(); i++) {
            BreachRecord record = draft.breaches.get(i);
            if (record.isOpen() && record.accused().equals(accused)
                    && (duty.isEmpty() || record.duty().equals(duty))) {
                any = true;
                BreachRecord next = change.apply(record);
                if (!next.equals(record)) {
                    draft.breaches.set(i, next);
                    changes.add(new Change.BreachChanged(draft.instrument.id(), next, next.clause(), now));
                    draft.measures.removeIf(it -> isOf(it, next) && !rests(it, next));
                    if (!next.isOpen()) {
                        resume(record);
                    }
                }
            }
        }
        return any;
    }

    private static boolean isOf(Measure measure, BreachRecord record) {
        return record.isOf(Optional.of(measure.duty()), measure.accused());
    }

    /** Whether an announced measure still rests on the record: it is claimed by the same party, and nobody objects. */
    private static boolean rests(Measure measure, BreachRecord record) {
        return record.isOpen() && record.disputedBy().isEmpty() && record.claims().containsKey(measure.claimant());
    }

    private void resume(BreachRecord record) {
        record.duty().map(it -> new DutyKey(it, record.accused())).ifPresent(ground -> {
            for (Map.Entry<Pair, Suspension> entry : new LinkedHashMap<>(draft.suspended).entrySet()) {
                Optional<Suspension> rest = entry.getValue().without(ground);
                if (rest.isPresent()) {
                    draft.suspended.put(entry.getKey(), rest.get());
                } else {
                    draft.suspended.remove(entry.getKey());
                    changes.add(new Change.SuspensionChanged(draft.instrument.id(), entry.getKey(), false,
                            record.clause(), now));
                }
            }
        });
    }

    private void add(BreachRecord record) {
        draft.breaches.add(record);
        changes.add(new Change.BreachChanged(draft.instrument.id(), record, record.clause(), now));
    }
}
