package org.surety.store.value;

/**
 * A password as it was typed; never written anywhere.
 *
 * @param text from {@value #LEAST} to {@value #MOST} characters
 */
public record Password(String text) {

    private static final int LEAST = 10;
    /** What is longer costs the server time and nobody more safety. */
    private static final int MOST = 256;

    /** Refuses with {@link Unfit} what is too short or too long. */
    public Password {
        if (text.length() < LEAST || text.length() > MOST) {
            throw new Unfit("a password has from " + LEAST + " to " + MOST + " characters");
        }
    }

    @Override
    public String toString() {
        return "(a password)";
    }
}
