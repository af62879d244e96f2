package org.surety.semantics.life;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The records of breach of one agreement at one moment (L13). */
final class Records {

    private final Draft draft;
    private final LocalDateTime now;
    private final List<Change> changes;

    Records(Draft draft, LocalDateTime now, List<Change> changes) {
        this.draft = draft;
        this.now = now;
        this.changes = changes;
    }

    /** The open record of a duty and an accused. */
    Optional<BreachRecord> open(Optional<String> duty, String accused) {
        return draft.breaches.stream().filter(it -> it.isOpen() && it.isOf(duty, accused)).findFirst();
    }

    /** A breach appears from what is on record; one that is open already stays one. */
    void apparent(Optional<String> duty, String accused, String clause) {
        if (open(duty, accused).isEmpty()) {
            add(duty, accused, BreachRecord.Level.APPARENT, List.of(), clause);
        }
    }

    /** Somebody claims one. */
    void claimed(Optional<String> duty, String accused, List<String> by, String clause) {
        if (open(duty, accused).isEmpty()) {
            add(duty, accused, BreachRecord.Level.CLAIMED, by, clause);
        } else {
            replace(duty, accused, it -> it.claimedBy(by));
        }
    }

    /** Somebody entitled finds one. */
    void found(Optional<String> duty, String accused, List<String> by, String clause) {
        if (open(duty, accused).isEmpty()) {
            add(duty, accused, BreachRecord.Level.FOUND, by, clause);
        } else {
            replace(duty, accused, it -> it.found(by));
        }
    }

    /** What was owed has been done, late. */
    void cure(DutyKey key) {
        replace(Optional.of(key.duty()), key.bearer(), it -> it.close(BreachRecord.Closing.CURED));
    }

    /** Puts another in the place of the open record; whether there was one. */
    boolean replace(Optional<String> duty, String accused, UnaryOperator<BreachRecord> change) {
        for (int i = 0; i < draft.breaches.size(); i++) {
            BreachRecord record = draft.breaches.get(i);
            if (record.isOpen() && record.isOf(duty, accused)) {
                BreachRecord next = change.apply(record);
                if (!next.equals(record)) {
                    draft.breaches.set(i, next);
                    changes.add(new Change.BreachChanged(draft.instrument.id(), next, next.clause(), now));
                }
                return true;
            }
        }
        return false;
    }

    private void add(Optional<String> duty, String accused, BreachRecord.Level level, List<String> by, String clause) {
        BreachRecord record =
                new BreachRecord(duty, accused, level, by, List.of(), now, Optional.empty(), clause);
        draft.breaches.add(record);
        changes.add(new Change.BreachChanged(draft.instrument.id(), record, clause, now));
    }
}
