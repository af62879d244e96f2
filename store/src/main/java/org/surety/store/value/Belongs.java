package org.surety.store.value;

/** A work and the role that one has in it. */
public record Belongs(KeptWork work, WorkRole role) {}
