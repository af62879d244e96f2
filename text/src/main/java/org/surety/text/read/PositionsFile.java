package org.surety.text.read;

import java.util.List;
import org.surety.model.finding.Finding;
import org.surety.model.position.PositionSet;

/**
 * A file of positions that was understood.
 *
 * @param name the file as the user named it
 * @param positions what it says
 * @param notes what is good to know about it though it is no error
 */
public record PositionsFile(String name, PositionSet positions, List<Finding> notes) {

    /** Copies the list. */
    public PositionsFile {
        notes = List.copyOf(notes);
    }
}
