package org.surety.report;

import java.util.List;
import java.util.Optional;
import org.surety.report.shape.Within;
import org.surety.report.shape.WrittenAs;

/**
 * An agreement of the catalog, or of the user's folder, as its list shows it.
 *
 * @param id the name of its folder; for one in the user's folder what it calls itself, which may be nothing
 * @param asOf the day for which it is told; empty if the file does not say
 * @param guarantors how many parties are guarantors by role
 * @param terms how many values are left open
 * @param scenarios the scenarios beside it, by id
 * @param file its place in the project; for one in the user's folder the name by which commands find it
 */
public record CatalogEntry(String id, String title, String status, Optional<String> asOf,
        @Within int guarantors, @WrittenAs("openTerms") @Within int terms, List<String> scenarios, String file) {

    /** Copies the list. */
    public CatalogEntry {
        scenarios = List.copyOf(scenarios);
    }
}
