package org.surety.store.value;

/**
 * Words that a person wrote: why a text was saved, a remark. At most {@value #MOST} characters, of any number of lines.
 *
 * @param text without controls other than line ends and tabs
 */
public record FreeText(String text) {

    private static final int MOST = 10_000;

    /** Refuses with {@link Unfit}, in words for the person who typed it. */
    public FreeText {
        text = Safe.lines(text, "a note", MOST);
    }

    @Override
    public String toString() {
        return text;
    }
}
