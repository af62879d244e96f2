package org.surety.model.finding;

/**
 * Characters that a reader does not see but that change what is seen: controls, among them those that a terminal obeys;
 * marks that turn the direction of text around (Unicode Standard Annex 9), by which a line can be made to read
 * otherwise than it is; and what is no character. None of them is let into a file's values, and where a message must
 * repeat one, it is spelled out.
 */
public final class Visible {

    private Visible() {}

    /** Whether a code point is one of them; ends of lines and tabs are. */
    public static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                    true;
            case Character.FORMAT -> point == 0x061C || point == 0x200E || point == 0x200F
                    || point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x206F
                    || point >= 0xFFF9 && point <= 0xFFFB || point >= 0xE0000;
            default -> (point & 0xFFFE) == 0xFFFE;
        };
    }

    /** {@code text} with such characters spelled as {@code \u202E}; ends of lines and tabs stay. */
    public static String of(String text) {
        if (text.codePoints().noneMatch(Visible::isSpelled)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (isSpelled(point)) {
                out.append(spell(point));
            } else {
                out.appendCodePoint(point);
            }
        });
        return out.toString();
    }

    /** How such a character is spelled: {@code \u202E}. */
    public static String spell(int point) {
        return "\\u%04X".formatted(point);
    }

    private static boolean isSpelled(int point) {
        return point != '\n' && point != '\t' && isHidden(point);
    }
}
