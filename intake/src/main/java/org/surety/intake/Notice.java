package org.surety.intake;

/**
 * Something about a draft that its reader should know: what was left out, what does not add up.
 *
 * @param file the file as the user named it
 * @param where the passage, as {@link Passage#where} says; empty for the whole file
 * @param message a sentence without a full stop: what was found, what was expected, where the nearest such thing is
 */
public record Notice(String file, String where, String message) {

    /** About the whole of {@code file}. */
    public static Notice of(String file, String message) {
        return new Notice(file, "", message);
    }

    /** {@code a.docx, passage 12 (2.1): ...}. */
    public String sentence() {
        return file + (where.isEmpty() ? "" : ", " + where) + ": " + message;
    }
}
