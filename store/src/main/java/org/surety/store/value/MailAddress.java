package org.surety.store.value;

import java.util.Locale;

/**
 * The address by which a person signs in.
 *
 * @param text in lower case
 */
public record MailAddress(String text) {

    private static final int MOST = 254;

    /** Refuses with {@link Unfit} what has no name and no host around one "@". */
    public MailAddress {
        text = Safe.line(text, "a mail address", MOST).toLowerCase(Locale.ROOT);
        int at = text.indexOf('@');
        if (at < 1 || at == text.length() - 1 || at != text.lastIndexOf('@')
                || text.codePoints().anyMatch(Character::isWhitespace)) {
            throw new Unfit("a mail address looks like name@host");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
