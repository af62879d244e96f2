package org.surety.model.agreement;

import java.util.Optional;

/**
 * A party, or a class of parties that nobody needs to tell apart.
 *
 * @param id an ISO 3166-1 alpha-3 code, or any name that {@code name} explains
 * @param name the name to show, where the code does not give it
 * @param role its part
 * @param standing how far it has bound itself, where the sources say
 * @param count 1 for a single party; more for a class such as the 193 members of the United Nations
 * @param including which named states, and members of other classes, are members of the class; the rest of its members
 * are nameless
 * @param provenance what the entry rests on
 */
public record Party(String id, Optional<String> name, Role role, Optional<Standing> standing, int count,
        Members including, Provenance provenance) {

    /** A class of parties has at most this many members. */
    public static final int LARGEST_CLASS = 10_000;

    private static final Members NOBODY = Members.of(Members.Kind.NOBODY);

    /**
     * Refuses a class of fewer than one or more than {@link #LARGEST_CLASS} members, and a single party that includes
     * others.
     */
    public Party {
        if (count < 1 || count > LARGEST_CLASS) {
            throw new IllegalArgumentException("a party stands for 1 to " + LARGEST_CLASS + " states, not " + count);
        }
        if (count == 1 && !including.equals(NOBODY)) {
            throw new IllegalArgumentException(
                    id + " stands for one state and includes no others; a class needs a `count`");
        }
    }

    /** A class, or a single party, that includes nobody by name. */
    public Party(String id, Optional<String> name, Role role, Optional<Standing> standing, int count,
            Provenance provenance) {
        this(id, name, role, standing, count, NOBODY, provenance);
    }

    /** Whether the entry stands for a class of parties. */
    public boolean isClass() {
        return count > 1;
    }
}
