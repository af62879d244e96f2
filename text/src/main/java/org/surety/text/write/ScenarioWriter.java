package org.surety.text.write;

import org.surety.model.scenario.Scenario;

/** Writes a scenario as the canonical file that reads back to it. */
public final class ScenarioWriter {

    private ScenarioWriter() {}

    /** The file. */
    public static String write(Scenario scenario) {
        return Yaml.write(ScenarioTree.of(scenario));
    }
}
