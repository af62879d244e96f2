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
 */
record KeptPlace(KeptDocument document, int n, Optional<KeptTry> tried) {

    /** The address of the work. */
    String work() {
        return "/w/" + document.work();
    }
}
