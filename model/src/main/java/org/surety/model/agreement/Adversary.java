package org.surety.model.agreement;

import java.util.Optional;

/**
 * Somebody against whom an agreement is made and who has no part in it: no vote, no voice, and no place in any set but
 * {@link Members.Kind#ADVERSARIES}.
 *
 * @param id an ISO 3166-1 alpha-3 code, or any name that {@code name} explains
 * @param name the name to show, where the code does not give it
 */
public record Adversary(String id, Optional<String> name, Provenance provenance) {}
