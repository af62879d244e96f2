package org.surety.store.value;

/**
 * What somebody or something is called: one line of at most {@value #MOST} characters that can be seen.
 *
 * @param text composed as Unicode says (NFC), without spaces at its ends
 */
public record Title(String text) {

    private static final int MOST = 200;

    /** Refuses with {@link Unfit}, in words for the person who typed it. */
    public Title {
        text = Safe.line(text, "a name", MOST);
    }

    @Override
    public String toString() {
        return text;
    }
}
