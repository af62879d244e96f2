package org.surety.semantics;

/**
 * A question has no answer, because of what is asked or of what the files assume: a scenario without an event, parties
 * that follow each other in a circle. It is nobody's mistake in the program; the message says in a sentence what stands
 * in the way.
 */
public final class Unanswerable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A question without an answer. */
    public Unanswerable(String why) {
        super(why);
    }
}
