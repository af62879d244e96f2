package org.surety.store.value;

import java.util.Locale;

/** What a link is for. */
public enum SecretKind {
    /** Opens the pages of an installation of one's own; used once. */
    OPEN,
    /** Makes its bearer a person of the installation, and of a work if it names one; used once. */
    INVITE,
    /** Lets its bearer read a work. */
    SHARE,
    /** Gives a calendar to a program that cannot sign in. */
    FEED,
    /** A seat in an exercise. */
    SEAT,
    /** Lets a person who forgot the password set a new one; used once. */
    RETURN,
    /** Lets a program act for a person. */
    API;

    /** The word in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a word; {@link IllegalArgumentException} where there is none. */
    public static SecretKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
