package org.surety.design.sensitivity;

/**
 * A number that was estimated from samples.
 *
 * @param low the lower end of its interval of 95 %
 * @param high the upper end
 */
public record Estimate(double value, double low, double high) {}
