package org.surety.text.read;

import java.util.List;
import org.surety.model.design.Design;
import org.surety.model.finding.Finding;

/**
 * A design that was understood.
 *
 * @param name the file as the user named it
 * @param versions the agreement in which every clause that can be chosen is an open term, called like the choice
 * @param notes what is good to know about it though it is no error
 */
public record DesignFile(String name, Design design, AgreementFile versions, List<Finding> notes) {

    /** Copies the list. */
    public DesignFile {
        notes = List.copyOf(notes);
    }
}
