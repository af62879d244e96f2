package org.surety.text;

import java.util.Optional;

/** Where other files are found by their id: the catalog, the folder of the file that refers to them. */
public interface Library {

    /** A library without a single file. */
    Library EMPTY = id -> Optional.empty();

    /**
     * The agreement or scenario called {@code id}, if there is one. Must not throw.
     *
     * @param id letters, digits, hyphens, underscores and dots, beginning with a letter or digit
     */
    Optional<SourceFile> find(String id);
}
