package org.surety.analysis.follow;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.chronicle.Chronicle;
import org.surety.model.chronicle.Entry;

/**
 * What is asked.
 *
 * @param chronicle what has happened, by one account where there are several
 * @param account the account that is followed, by what is told in several ways
 * @param others the chronicle by each other account, one thing at a time
 * @param subjects the agreements that it follows
 * @param lawHeld whether the law that fills silence is held, so that no other is tried
 * @param at the day at whose end is asked where things stand; empty for the day of the last entry
 */
public record FollowRequest(Chronicle chronicle, Map<String, String> account, List<OtherAccount> others,
        List<FollowedText> subjects, boolean lawHeld, Optional<LocalDate> at) {

    /** Copies the list; refuses a chronicle without any entry where no day is named. */
    public FollowRequest {
        account = Collections.unmodifiableMap(new LinkedHashMap<>(account));
        others = List.copyOf(others);
        subjects = List.copyOf(subjects);
        if (at.isEmpty() && chronicle.entries().isEmpty() && chronicle.given().isEmpty()) {
            throw new IllegalArgumentException("chronicle " + chronicle.id() + " has no entry, so a day must be named");
        }
    }

    /**
     * The chronicle by another account.
     *
     * @param term what is told in several ways
     * @param reading the other account of it
     */
    public record OtherAccount(String term, String reading, Chronicle chronicle) {}

    /** A chronicle that is told in one way. */
    public static FollowRequest of(Chronicle chronicle, List<FollowedText> subjects, Optional<LocalDate> at) {
        return new FollowRequest(chronicle, Map.of(), List.of(), subjects, false, at);
    }

    /** The same of other agreements. */
    FollowRequest of(List<FollowedText> other) {
        return new FollowRequest(chronicle, account, others, other, lawHeld, Optional.of(day()));
    }

    /** The same by another account. */
    FollowRequest by(Chronicle other) {
        return new FollowRequest(other, account, others, subjects, lawHeld, Optional.of(day()));
    }

    /** The day that is asked about. */
    public LocalDate day() {
        List<Entry> all = chronicle.entries().isEmpty() ? chronicle.given() : chronicle.entries();
        return at.orElseGet(() -> all.getLast().on().day());
    }
}
