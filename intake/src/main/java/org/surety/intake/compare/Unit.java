package org.surety.intake.compare;

/**
 * What is aligned: a text and its number.
 *
 * @param number as it is shown; only breaks ties
 * @param text single-spaced
 */
public record Unit(String number, String text) {}
