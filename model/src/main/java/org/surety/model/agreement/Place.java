package org.surety.model.agreement;

import java.util.Optional;

/**
 * A place, where it matters which other place it lies in.
 *
 * @param id the name, as events and territories use it
 * @param in the larger place it is part of
 */
public record Place(String id, Optional<String> in, Provenance provenance) {}
