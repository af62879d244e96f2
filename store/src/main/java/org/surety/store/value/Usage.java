package org.surety.store.value;

/** How much a person keeps, counted as in the {@link Quota}. */
public record Usage(int works, int documents, long bytes, Quota quota) {}
