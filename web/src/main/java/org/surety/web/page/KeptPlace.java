package org.surety.web.page;

import java.util.Optional;
import org.surety.store.value.KeptDocument;
import org.surety.store.value.KeptTry;

/**
 * Where a text is kept.
 *
 * @param document of which it is
 * @param n the revision that it is, or that it departs from
 * @param tried which wording that somebody tries it is, if it is one
 * @param writes whether who looks at it may write in its work; who may only read is shown no form that would be refused
 */
record KeptPlace(KeptDocument document, int n, Optional<KeptTry> tried, boolean writes) {

    /** The address of the work. */
    String work() {
        return Addresses.ofWork(document.work());
    }
}
