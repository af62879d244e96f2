package org.surety.intake;

/**
 * The text between two spots of one draft.
 *
 * @param from where it begins
 * @param to where it ends; not before {@code from}
 */
public record TextStretch(TextSpot from, TextSpot to) {

    /** Refuses an end before the beginning. */
    public TextStretch {
        if (to.compareTo(from) < 0) {
            throw new IllegalArgumentException("a stretch ends where it begins, or later: " + from + " to " + to);
        }
    }
}
