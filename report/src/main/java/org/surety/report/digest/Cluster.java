package org.surety.report.digest;

/**
 * Coalitions of one pattern: all of {@code core} together with any {@code any} of {@code of}.
 *
 * @param lawful whether they can do it without breaking the agreement, where that is a question; true elsewhere
 */
public record Cluster(PartySet core, int any, PartySet of, boolean lawful) {
}
