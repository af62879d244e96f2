package org.surety.workbench;

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
record OpenTerms(String id, List<OpenTerm> terms) {

    /** Copies the list. */
    OpenTerms {
        terms = List.copyOf(terms);
    }

    static OpenTerms of(Family family) {
        return new OpenTerms(family.id(), family.terms());
    }
}
