package org.surety.intake.meaning;

import java.util.List;

/**
 * A party and what it is called in drafts.
 *
 * @param code as in the agreement's file, such as {@code UPL}
 * @param names in full and short, as they are written
 */
public record PartyNames(String code, List<String> names) {

    /** Copies the list; refuses an empty code. */
    public PartyNames {
        names = List.copyOf(names);
        if (code.isBlank()) {
            throw new IllegalArgumentException("a party has a code");
        }
    }
}
