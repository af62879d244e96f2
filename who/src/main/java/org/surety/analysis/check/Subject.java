package org.surety.analysis.check;

import java.util.function.Function;
import org.surety.model.agreement.Family;
import org.surety.model.finding.SourceLocation;

/**
 * What to check.
 *
 * @param family the agreement
 * @param positions where in its file a clause stands, by its path; for a path that the file does not have, the nearest
 * clause around it,
 *            and for the empty path the whole file
 * @param mostReadings how many readings may be looked at
 */
public record Subject(Family family, Function<String, SourceLocation> positions, int mostReadings) {

    /** As many readings as can be checked while somebody waits. */
    public static final int USUAL_READINGS = 500;

    /** Refuses a limit below one. */
    public Subject {
        if (mostReadings < 1) {
            throw new IllegalArgumentException("at least one reading must be looked at, not " + mostReadings);
        }
    }

    /** With the usual limit. */
    public static Subject of(Family family, Function<String, SourceLocation> positions) {
        return new Subject(family, positions, USUAL_READINGS);
    }
}
