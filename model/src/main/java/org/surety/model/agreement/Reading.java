package org.surety.model.agreement;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A choice of one reading for each open term that exists under it.
 *
 * @param choices reading by term, in the order of the file
 */
public record Reading(Map<String, String> choices) {

    /** The reading of an agreement that leaves nothing open. */
    public static final Reading ONLY = new Reading(Map.of());

    /** Copies the map. */
    public Reading {
        choices = Copies.ordered(choices);
    }

    /** The reading chosen for {@code term}, if that term exists here. */
    public Optional<String> of(String term) {
        return Optional.ofNullable(choices.get(term));
    }

    /** {@code decision=all-agree, territory=everywhere}, or {@code the text as it stands}. */
    @Override
    public String toString() {
        return choices.isEmpty()
                ? "the text as it stands"
                : choices.entrySet().stream().map(it -> it.getKey() + "=" + it.getValue())
                        .collect(Collectors.joining(", "));
    }
}
