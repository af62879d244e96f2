package org.surety.model.agreement;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a clause rests on.
 *
 * @param citations the sources, best first; empty where the file names none
 * @param note a remark of the file's author
 * @param wording the original words, where the file keeps them
 * @param reservations whom the clause does not bind, by party, with the words of the reservation
 */
public record Provenance(List<Citation> citations, Optional<String> note, List<Wording> wording,
        Map<String, String> reservations) {

    /** No source and no note. */
    public static final Provenance NONE = new Provenance(List.of(), Optional.empty());

    /** Copies the collections. */
    public Provenance {
        citations = List.copyOf(citations);
        wording = List.copyOf(wording);
        reservations = Copies.ordered(reservations);
    }

    /** Sources and a note alone. */
    public Provenance(List<Citation> citations, Optional<String> note) {
        this(citations, note, List.of(), Map.of());
    }
}
