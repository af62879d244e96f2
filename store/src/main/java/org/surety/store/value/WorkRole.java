package org.surety.store.value;

import java.util.Locale;

/** What a person may do in a work; each may do what those before it may. */
public enum WorkRole {
    /** Reads everything of the work, with its history. */
    READER,
    /** Writes: documents, revisions, tries, remarks, names of versions. */
    DRAFTER,
    /** Invites, gives and takes roles, removes and exports. */
    OWNER;

    /** The word in the database and in an export. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of a word; {@link Unfit} where there is none. */
    public static WorkRole of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether it may do what the other may. */
    public boolean includes(WorkRole other) {
        return compareTo(other) >= 0;
    }
}
