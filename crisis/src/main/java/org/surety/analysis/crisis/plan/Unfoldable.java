package org.surety.analysis.crisis.plan;

/**
 * A case whose structure does not allow dynamic programming over tallies; the states of the kernel must be searched
 * instead.
 */
public final class Unfoldable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param why which construct it is, in a few words */
    public Unfoldable(String why) {
        super(why);
    }

    /** Which construct it is. */
    public String why() {
        return String.valueOf(getMessage());
    }
}
