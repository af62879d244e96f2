package org.surety.cli;

import java.util.List;
import org.surety.workbench.api.HeldReading;
import picocli.CommandLine.Option;

/** Readings to which unclear clauses are held. */
final class HeldReadings {

    @Option(names = "--reading", paramLabel = "TERM=READING",
            description = "hold an unclear clause to a reading; may be given several times")
    private List<HeldReading> readings = List.of();

    /** In the order in which they were given. */
    List<HeldReading> all() {
        return readings;
    }
}
