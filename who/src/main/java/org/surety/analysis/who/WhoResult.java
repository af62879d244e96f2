package org.surety.analysis.who;

import java.util.List;
import org.surety.model.agreement.OpenTerm;

/**
 * What follows from the text alone.
 *
 * @param agreement the agreement
 * @param request what was asked
 * @param terms its open terms
 * @param rows every case with its answer, reading by reading
 * @param flips the open terms that change an answer
 * @param method how it was found
 */
public record WhoResult(String agreement, WhoRequest request, List<OpenTerm> terms, List<WhoRow> rows, List<Flip> flips,
        String method) {

    /** Copies the lists. */
    public WhoResult {
        terms = List.copyOf(terms);
        rows = List.copyOf(rows);
        flips = List.copyOf(flips);
    }

    /** Of what an answer lists, so much as was asked for. */
    public <T> List<T> listed(List<T> all) {
        return all.subList(0, Math.min(Math.max(0, request.listed()), all.size()));
    }
}
