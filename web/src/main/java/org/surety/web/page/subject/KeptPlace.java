package org.surety.web.page.subject;

import java.util.Optional;
import org.surety.store.value.KeptDocument;
import org.surety.store.value.KeptTry;
import org.surety.web.page.address.Addresses;

/**
 * Where a text is kept.
 *
 * @param document of which it is
 * @param n the revision that it is, or that it departs from
 * @param tried which wording that somebody tries it is, if it is one
 * @param writes whether who looks at it may write in its work; who may only read is shown no form that would be refused
 */
public record KeptPlace(KeptDocument document, int n, Optional<KeptTry> tried, boolean writes) {

    /** The address of the work. */
    public String work() {
        return Addresses.ofWork(document.work());
    }
}
