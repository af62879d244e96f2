package org.surety.text.tree;

/**
 * A place in a text.
 *
 * @param line from 1
 * @param column from 1, in characters
 */
public record Mark(int line, int column) {

    /** Stands at a value that an earlier pass has refused, so that nobody complains of it again. */
    public static final Mark REFUSED = new Mark(0, 0);
}
