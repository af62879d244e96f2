package org.surety.design.api;

/** Keeps what a search has worked out, so that interrupted work can go on. May be called by several threads. */
public interface Kept {

    /** Nothing is kept. */
    Kept NONE = new Kept() {};

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
