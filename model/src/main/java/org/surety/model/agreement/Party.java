package org.surety.model.agreement;

import java.util.Optional;

/**
 * A party, or a class of parties that nobody needs to tell apart.
 *
 * @param id an ISO 3166-1 alpha-3 code, or any name that {@code name} explains
 * @param name the name to show, where the code does not give it
 * @param role its part
 * @param standing how far it has bound itself, where the sources say
 * @param count 1 for a single party; more for a class such as the 193 members of the United Nations, of which the states named
 *            elsewhere in the agreement are members
 * @param provenance what the entry rests on
 */
public record Party(String id, Optional<String> name, Role role, Optional<Standing> standing, int count,
        Provenance provenance) {

    /** A class of parties has at most this many members. */
    public static final int LARGEST_CLASS = 10_000;

    /** Refuses a class of fewer than one or more than {@link #LARGEST_CLASS} members. */
    public Party {
        if (count < 1 || count > LARGEST_CLASS) {
            throw new IllegalArgumentException("a party stands for 1 to " + LARGEST_CLASS + " states, not " + count);
        }
    }

    /** Whether the entry stands for a class of parties. */
    public boolean isClass() {
        return count > 1;
    }
}
