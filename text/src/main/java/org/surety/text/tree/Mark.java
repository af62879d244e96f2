package org.surety.text.tree;

/**
 * A place in a text.
 *
 * @param line from 1
 * @param column from 1, in characters
 */
public record Mark(int line, int column) {}
