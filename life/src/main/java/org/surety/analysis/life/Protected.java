package org.surety.analysis.life;

import java.util.Set;
import org.surety.semantics.life.Instrument;

/** Whose exposure the answers tell where nobody in particular is asked about. */
public final class Protected {

    private Protected() {}

    /** Those that the text calls protected, and those an attack on whom sets a procedure off. */
    public static Set<String> of(Instrument instrument) {
        return Exposures.protectedParties(instrument);
    }
}
