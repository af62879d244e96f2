package org.surety.store.value;

import java.util.Optional;

/**
 * Somebody who acts, or whose name stands in a history.
 *
 * @param name empty once the person was erased
 * @param administrator whether the person looks after the installation; that gives no right in any work
 */
public record Person(Id<Person> id, Optional<Title> name, PersonState state, boolean administrator) {}
