package org.surety.text.tree;

import org.surety.model.finding.Visible;

/** Puts what a file says into a message, however long or strange it is. */
public final class Quote {

    private static final int LONGEST = 60;

    private Quote() {}

    /** The text between backquotes, cut after sixty characters, control characters made visible. */
    public static String of(String text) {
        StringBuilder out = new StringBuilder("`");
        text.codePoints().limit(LONGEST).forEach(point -> {
            if (Visible.isHidden(point) || Character.getType(point) == Character.FORMAT) {
                out.append(point == '\n' ? "\\n" : Visible.spell(point));
            } else {
                out.appendCodePoint(point);
            }
        });
        if (text.length() > 2 * LONGEST || text.codePointCount(0, text.length()) > LONGEST) {
            out.append("...");
        }
        return out.append('`').toString();
    }
}
