package org.surety.semantics.life;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where everything stands.
 *
 * @param now the moment up to which time has passed
 * @param agreements where each agreement stands, by its id
 */
public record Situation(LocalDateTime now, Map<String, AgreementState> agreements) {

    /** Copies the map in its order. */
    public Situation {
        agreements = Collections.unmodifiableMap(new LinkedHashMap<>(agreements));
    }

    /**
     * Where an agreement stands.
     *
     * @throws IllegalArgumentException if it is not followed
     */
    public AgreementState of(String agreement) {
        AgreementState found = agreements.get(agreement);
        if (found == null) {
            throw new IllegalArgumentException("nothing is known of " + agreement);
        }
        return found;
    }
}
