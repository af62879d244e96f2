package org.surety.intake.compare;

/**
 * Words that two texts share, or that only one of them has.
 *
 * @param side who has them
 * @param text the words, one space apart; never empty
 */
public record Difference(Side side, String text) {

    /** Which of two texts has words. */
    public enum Side {
        /** Both. */
        BOTH,
        /** The left one alone. */
        LEFT,
        /** The right one alone. */
        RIGHT
    }
}
