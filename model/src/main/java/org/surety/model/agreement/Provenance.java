package org.surety.model.agreement;

import java.util.List;
import java.util.Optional;

/**
 * What a clause rests on.
 *
 * @param citations the sources, best first; empty where the file names none
 * @param note a remark of the file's author
 */
public record Provenance(List<Citation> citations, Optional<String> note) {

    /** No source and no note. */
    public static final Provenance NONE = new Provenance(List.of(), Optional.empty());

    /** Copies the list. */
    public Provenance {
        citations = List.copyOf(citations);
    }
}
