package org.surety.store.value;

import java.util.Optional;

/**
 * What a link opens for who holds it.
 *
 * @param work the work that it is of
 * @param role what it gives its bearer there, where it gives a role
 */
public record Opened(Id<KeptWork> work, Optional<WorkRole> role) {}
