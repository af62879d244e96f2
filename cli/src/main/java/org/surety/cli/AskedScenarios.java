package org.surety.cli;

import java.util.List;
import org.surety.workbench.api.HeldReading;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** An agreement, scenarios for it, and how it is read. */
final class AskedScenarios {

    @Parameters(index = "0", paramLabel = "FILE", description = "an agreement: a path or an id of the catalog")
    private String file = "";

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "SCENARIO",
            description = "scenarios: paths, or names of those beside the agreement (default: all of these)")
    private List<String> scenarios = List.of();

    @Mixin
    private HeldReadings readings = new HeldReadings();

    String file() {
        return file;
    }

    /** None for all that stand beside the agreement. */
    List<String> scenarios() {
        return scenarios;
    }

    List<HeldReading> readings() {
        return readings.all();
    }
}
