package org.surety.store.value;

/**
 * What somebody typed is no such value; the message says why, in words for them and without a dot at the end. Whoever
 * reads what people type catches this and nothing wider, so that no fault of the program is told as theirs.
 */
public final class Unfit extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** With the reason in words. */
    public Unfit(String why) {
        super(why);
    }
}
