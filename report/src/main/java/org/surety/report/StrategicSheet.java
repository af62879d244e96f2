package org.surety.report;

import java.util.List;
import org.surety.model.agreement.Family;
import org.surety.model.scenario.Scenario;
import org.surety.strategic.StrategicRow;

/**
 * What follows from the stakes that scenarios assume, with what is needed to tell it.
 *
 * @param family the agreement with its open terms
 * @param rows the answers
 * @param scenarios the scenarios asked about, in the order of the rows
 */
public record StrategicSheet(Family family, List<StrategicRow> rows, List<Scenario> scenarios) {

    /** Copies the lists. */
    public StrategicSheet {
        rows = List.copyOf(rows);
        scenarios = List.copyOf(scenarios);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("nothing was asked");
        }
    }

    /** The title of the agreement. */
    public String title() {
        return family.under(rows.getFirst().reading()).title();
    }
}
