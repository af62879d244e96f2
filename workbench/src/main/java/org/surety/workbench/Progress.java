package org.surety.workbench;

/** Hears how far the work is. */
@FunctionalInterface
public interface Progress {

    /** Nobody listens. */
    Progress NONE = (what, done, of) -> {
    };

    /**
     * A part of the work begins.
     *
     * @param what the part, in a few words
     * @param done how many parts are done
     * @param of how many parts there are
     */
    void at(String what, int done, int of);
}
