package org.surety.store.value;

/**
 * A work that a link lets its bearer read.
 *
 * @param by who gave the link out, and is still an owner of the work
 */
public record SharedWork(Id<KeptWork> work, Id<Person> by) {}
