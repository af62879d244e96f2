package org.surety.text.write;

import org.surety.model.scenario.Scenario;

/** Writes a scenario as a file of {@code kind: scenario} that reads back to it. */
public final class ScenarioWriter {

    private ScenarioWriter() {}

    /** The file. */
    public static String of(Scenario scenario) {
        return Yaml.write(ScenarioTree.of(scenario));
    }
}
