package org.surety.text.tree;

/** Puts what a file says into a message, however long or strange it is. */
public final class Quote {

    private static final int LONGEST = 60;

    private Quote() {}

    /** The text between backquotes, cut after sixty characters, control characters made visible. */
    public static String of(String text) {
        StringBuilder out = new StringBuilder("`");
        text.codePoints().limit(LONGEST).forEach(point -> {
            if (Character.isISOControl(point) || Character.getType(point) == Character.FORMAT
                    || Character.getType(point) == Character.SURROGATE) {
                out.append(point == '\n' ? "\\n" : "\\u%04X".formatted(point));
            } else {
                out.appendCodePoint(point);
            }
        });
        if (text.codePointCount(0, text.length()) > LONGEST) {
            out.append("...");
        }
        return out.append('`').toString();
    }
}
