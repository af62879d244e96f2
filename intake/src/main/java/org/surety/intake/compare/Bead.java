package org.surety.intake.compare;

/**
 * Units of the left list that go with units of the right: none with one, one with none, one with one, one with two, or
 * two with one. The word is Gale and Church's.
 *
 * @param leftFrom the first on the left
 * @param leftTo one behind the last on the left
 * @param rightFrom the first on the right
 * @param rightTo one behind the last on the right
 */
public record Bead(int leftFrom, int leftTo, int rightFrom, int rightTo) {

    /** How many units stand on the left. */
    public int left() {
        return leftTo - leftFrom;
    }

    /** How many units stand on the right. */
    public int right() {
        return rightTo - rightFrom;
    }
}
