package org.surety.store.value;

/** A person of a work and the role that the person has in it. */
public record Member(Person person, WorkRole role) {}
