package org.surety.store.value;

import java.util.Locale;

/** How far a token of a program reaches; each includes those before it. Never further than its person does. */
public enum TokenScope {
    /** Reads the catalog, and what its person may read. */
    READ,
    /** Asks questions too, which costs work. */
    ASK,
    /** Writes what its person may write, too. */
    WRITE;

    /** The word in the database and for people. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The scope of a word; {@link Unfit}, in words, where there is none. */
    public static TokenScope of(String word) {
        for (TokenScope scope : values()) {
            if (scope.word().equals(word)) {
                return scope;
            }
        }
        throw new Unfit("a token is for read, ask or write, not for \"" + word + "\"");
    }

    /** Whether it may do what the other may. */
    public boolean includes(TokenScope other) {
        return compareTo(other) >= 0;
    }
}
