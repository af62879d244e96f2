package org.surety.text.write;

import org.surety.model.agreement.Agreement;
import org.surety.model.position.PositionSet;
import org.surety.model.scenario.Scenario;
import org.surety.text.read.AgreementFile;

/** Writes the canonical file that reads back to what it is made of; comments are lost. */
public final class YamlWriter {

    private YamlWriter() {}

    /** An agreement. Those that it refers to are files of their own; only the references are written. */
    public static String write(Agreement agreement) {
        return Yaml.write(AgreementTree.of(agreement));
    }

    /**
     * An agreement with its open terms, each with its name: the same family, and the same agreement under every
     * reading.
     */
    public static String write(AgreementFile file) {
        return Yaml.write(new FamilyTree(file.ownTerms()).mapping(file.tree()));
    }

    /** Positions. */
    public static String write(PositionSet positions) {
        return Yaml.write(PositionsTree.of(positions));
    }

    /** A scenario. */
    public static String write(Scenario scenario) {
        return ScenarioWriter.of(scenario);
    }
}
