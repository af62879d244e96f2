package org.surety.workbench.reading;

import java.util.List;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.OpenTerm;

/**
 * What can be held of a document: of an agreement what its text leaves open, of a chronicle what it tells in several
 * ways.
 *
 * @param id the document
 * @param terms what is open in it
 */
public record OpenTerms(String id, List<OpenTerm> terms) {

    /** Copies the list. */
    public OpenTerms {
        terms = List.copyOf(terms);
    }

    /** The terms of a family of readings. */
    public static OpenTerms of(Family family) {
        return new OpenTerms(family.id(), family.terms());
    }
}
