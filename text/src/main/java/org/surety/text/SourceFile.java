package org.surety.text;

/**
 * A file that was read but not yet understood.
 *
 * @param name the file as the user named it; findings repeat it
 * @param content its text
 */
public record SourceFile(String name, String content) {}
