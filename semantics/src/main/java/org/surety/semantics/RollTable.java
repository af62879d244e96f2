package org.surety.semantics;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.surety.model.agreement.Agreement;

/**
 * Keeps the roll of an agreement as long as anybody uses it, so that all who ask about the same agreement share what is
 * known of who is who. Agreements are told apart by identity, since to compare them would be to read them. May be used
 * by several threads.
 */
final class RollTable {

    static final RollTable POOL = new RollTable();

    private final Map<Key, Kept> known = new HashMap<>();
    private final ReferenceQueue<Membership> gone = new ReferenceQueue<>();

    private RollTable() {}

    /** An agreement by identity; a roll that is in use keeps its agreement, so no number is given twice meanwhile. */
    private static final class Key {

        private final WeakReference<Agreement> agreement;
        private final int hash;

        Key(Agreement agreement) {
            this.agreement = new WeakReference<>(agreement);
            this.hash = System.identityHashCode(agreement);
        }

        @Override
        public boolean equals(Object other) {
            Agreement mine = agreement.get();
            return this == other || mine != null && other instanceof Key that && that.agreement.refersTo(mine);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    private static final class Kept extends WeakReference<Membership> {

        private final Key key;

        Kept(Key key, Membership roll, ReferenceQueue<Membership> gone) {
            super(roll, gone);
            this.key = key;
        }
    }

    /** The roll of an agreement. */
    Membership of(Agreement agreement) {
        Key key = new Key(agreement);
        synchronized (this) {
            for (Reference<?> next = gone.poll(); next instanceof Kept kept; next = gone.poll()) {
                known.remove(kept.key, kept);
            }
            Optional<Membership> found = found(key);
            if (found.isPresent()) {
                return found.get();
            }
        }
        Membership made = new Membership(agreement);
        synchronized (this) {
            Optional<Membership> found = found(key);
            if (found.isPresent()) {
                return found.get();
            }
            // The key of a roll that is gone would stay, and not be found again when this one goes.
            known.remove(key);
            known.put(key, new Kept(key, made, gone));
        }
        return made;
    }

    private Optional<Membership> found(Key key) {
        return Optional.ofNullable(known.get(key)).map(Kept::get);
    }
}
