package org.surety.store.value;

import java.util.List;

/** What became of events that were to be appended. */
public sealed interface Appending {

    /** They are in the log, together and in order; nothing takes them away again but a purge of the whole work. */
    record Appended(List<RunEvent> events) implements Appending {
        /** Copies the list. */
        public Appended {
            events = List.copyOf(events);
        }
    }

    /** The last of them was appended before, under the same key; nothing was written now. */
    record Repeated(RunEvent event) implements Appending {}

    /**
     * Others appended meanwhile; nothing was written. Whoever sent them folds what is new, and asks again whether they
     * can still follow.
     */
    record Outdated(List<RunEvent> since) implements Appending {
        /** Copies the list. */
        public Outdated {
            since = List.copyOf(since);
        }
    }

    /** They may not, or cannot, be appended; nothing was written. */
    record Refused(StoreRefusal why) implements Appending {}
}
