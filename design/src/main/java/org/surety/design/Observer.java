package org.surety.design;

/** Hears how far a search is, and keeps what was worked out so that interrupted work can go on. May be called by several threads. */
public interface Observer {

    /** Nobody looks, and nothing is kept. */
    Observer NONE = (what, done, of) -> {
    };

    /**
     * A part of the work is done.
     *
     * @param what the part, in a few words
     * @param done how many steps of it are done
     * @param of how many steps it has
     */
    void at(String what, long done, long of);

    /**
     * Numbers that were worked out before, by an interrupted search for the same task.
     *
     * @param name what the numbers are
     * @param into to be filled with as many as are known; the others stay NaN
     */
    default void recall(String name, double[] into) {}

    /**
     * Some more numbers are there.
     *
     * @param name what the numbers are
     * @param numbers NaN where one is still missing; others may write to it at the same time
     */
    default void keep(String name, double[] numbers) {}
}
