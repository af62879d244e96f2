package org.surety.design.sensitivity;

/**
 * How much of the variance of an answer one factor accounts for. An estimate can lie somewhat below 0 or above 1 by
 * chance, though what it estimates cannot.
 *
 * @param first by itself: the share of the variance that would go on the average if the factor alone were known
 * @param total together with others: the share that would stay on the average if all but the factor were known
 */
public record SobolIndex(Estimate first, Estimate total) {}
