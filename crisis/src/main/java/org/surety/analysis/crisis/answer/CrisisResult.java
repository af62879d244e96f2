package org.surety.analysis.crisis.answer;

import java.util.List;
import org.surety.model.agreement.OpenTerm;

/**
 * What follows from an agreement and the assumptions of scenarios.
 *
 * @param agreement its id
 * @param terms its open terms
 * @param rows scenario by scenario, reading by reading, procedure by procedure
 */
public record CrisisResult(String agreement, List<OpenTerm> terms, List<CrisisRow> rows) {

    /** Copies the lists. */
    public CrisisResult {
        terms = List.copyOf(terms);
        rows = List.copyOf(rows);
    }
}
