package org.surety.text.write;

import org.surety.model.position.PositionSet;

/** Writes positions as the canonical file that reads back to them. */
public final class PositionsWriter {

    private PositionsWriter() {}

    /** The file. */
    public static String write(PositionSet positions) {
        return Yaml.write(PositionsTree.of(positions));
    }
}
