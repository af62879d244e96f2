package org.surety.analysis.life.api;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Life.Law;

/**
 * What is asked.
 *
 * @param held readings that are held
 * @param law the law that fills silence; empty for both
 * @param parties whose exposure and guarantee is asked about; empty for every protected party
 */
public record LifeRequest(Map<String, String> held, Optional<Law> law, Set<String> parties) {
    /** Copies the collections. */
    public LifeRequest {
        held = Map.copyOf(held);
        parties = Set.copyOf(parties);
    }
}
