package org.surety.model.agreement;

import java.util.Locale;

/** A value from a closed list, written in files as its name in small letters with hyphens ({@code armed-attack}). */
public interface Word {

    /** The name of the constant. */
    String name();

    /** The spelling in files and in reports. */
    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
