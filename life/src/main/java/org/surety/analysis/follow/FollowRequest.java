package org.surety.analysis.follow;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.surety.model.chronicle.Chronicle;
import org.surety.model.chronicle.Entry;

/**
 * What is asked.
 *
 * @param chronicle what has happened
 * @param subjects the agreements that it follows
 * @param lawHeld whether the law that fills silence is held, so that no other is tried
 * @param at the day at whose end is asked where things stand; empty for the day of the last entry
 */
public record FollowRequest(Chronicle chronicle, List<Subject> subjects, boolean lawHeld, Optional<LocalDate> at) {

    /** Copies the list; refuses a chronicle without any entry where no day is named. */
    public FollowRequest {
        subjects = List.copyOf(subjects);
        if (at.isEmpty() && chronicle.entries().isEmpty() && chronicle.given().isEmpty()) {
            throw new IllegalArgumentException("chronicle " + chronicle.id() + " has no entry, so a day must be named");
        }
    }

    /** The day that is asked about. */
    public LocalDate day() {
        List<Entry> all = chronicle.entries().isEmpty() ? chronicle.given() : chronicle.entries();
        return at.orElseGet(() -> all.getLast().on().day());
    }
}
