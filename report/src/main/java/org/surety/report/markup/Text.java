package org.surety.report.markup;

/** Text that may contain anything. */
public record Text(String text) implements Markup {

    @Override
    public void write(StringBuilder out) {
        escape(text, out);
    }

    /** Escapes what has a meaning in markup; drops characters that no document may contain. */
    static void escape(String text, StringBuilder out) {
        text.codePoints().forEach(point -> {
            switch (point) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    if (isAllowed(point)) {
                        out.appendCodePoint(point);
                    }
                }
            }
        });
    }

    /** Controls, surrogates and the marks that turn the direction of writing, which could make a line read as something else, are dropped. */
    private static boolean isAllowed(int point) {
        boolean control = Character.isISOControl(point) && point != '\n' && point != '\t';
        boolean direction = point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069;
        boolean surrogate = point >= 0xD800 && point <= 0xDFFF;
        return !control && !direction && !surrogate && point != 0xFFFE && point != 0xFFFF;
    }
}
