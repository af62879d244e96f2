package org.surety.model.scenario;

import java.util.List;
import java.util.Optional;
import org.surety.model.agreement.Citation;

/**
 * What an assumption rests on: cited sources, a reason in words, or nothing but being assumed.
 *
 * @param citations the sources cited
 * @param reason a reason in the author's words
 * @param assumed whether the file says that it is merely assumed
 */
public record Assumption(List<Citation> citations, Optional<String> reason, boolean assumed) {

    /** The file says nothing. */
    public static final Assumption UNSTATED = new Assumption(List.of(), Optional.empty(), false);

    /** Copies the list. */
    public Assumption {
        citations = List.copyOf(citations);
    }
}
