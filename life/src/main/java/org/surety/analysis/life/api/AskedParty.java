package org.surety.analysis.life.api;

import java.util.LinkedHashSet;
import java.util.Set;
import org.surety.model.agreement.Members;
import org.surety.semantics.life.Instrument;

/** Whose guarantee is asked about. */
public final class AskedParty {

    private AskedParty() {}

    /**
     * Those that are named in the request; else the parties that the text says it protects; else those whom its
     * procedures answer for, and where it has none, all contracting parties.
     */
    public static Set<String> parties(Instrument instrument, LifeRequest request) {
        if (!request.parties().isEmpty()) {
            Set<String> named = new LinkedHashSet<>(instrument.membership().everybody());
            named.retainAll(request.parties());
            return named;
        }
        Set<String> found = new LinkedHashSet<>(instrument.resolve(Members.of(Members.Kind.PROTECTED)));
        if (found.isEmpty()) {
            instrument.agreement().procedures().forEach(procedure -> procedure.against()
                    .filter(it -> !instrument.membership().dependsOnEvent(it))
                    .ifPresent(it -> found.addAll(instrument.resolve(it))));
            found.retainAll(instrument.contracting());
        }
        return found.isEmpty() ? instrument.contracting() : found;
    }
}
