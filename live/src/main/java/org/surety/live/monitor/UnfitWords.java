package org.surety.live.monitor;

/**
 * What somebody wrote into a monitor is none of what is kept there; the message says what was found and what was
 * expected. Whoever takes what people write catches this and nothing wider, so that no fault of the program is told as
 * theirs.
 */
public final class UnfitWords extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** With the reason in words. */
    public UnfitWords(String why) {
        super(why);
    }
}
