package org.surety.report;

import java.util.List;
import org.surety.analysis.crisis.answer.CrisisResult;
import org.surety.model.agreement.Family;
import org.surety.model.scenario.Scenario;

/**
 * What follows from the assumptions of scenarios, with what is needed to tell it.
 *
 * @param family the agreement with its open terms
 * @param result the answers
 * @param scenarios the scenarios asked about, in the order of the rows
 */
public record CrisisSheet(Family family, CrisisResult result, List<Scenario> scenarios) {

    /** Copies the list. */
    public CrisisSheet {
        scenarios = List.copyOf(scenarios);
    }
}
