package org.surety.store.value;

import java.util.Locale;

/** Whether a person can act. */
public enum PersonState {
    /** Can sign in and act. */
    ACTIVE,
    /** Was closed by an administrator; can be opened again. */
    CLOSED,
    /** Known only by name, as an author in a work that was brought in from another installation. */
    ELSEWHERE,
    /** Has no name any more. */
    ERASED;

    /** The word in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of a word; {@link IllegalArgumentException} where there is none. */
    public static PersonState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
