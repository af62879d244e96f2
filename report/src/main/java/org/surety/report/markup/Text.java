package org.surety.report.markup;

import org.surety.model.finding.Visible;

/** Text that may contain anything. */
public record Text(String text) implements Markup {

    /** The text without the characters that no document may contain. */
    public String allowed() {
        StringBuilder kept = new StringBuilder();
        text.codePoints().filter(Text::isAllowed).forEach(kept::appendCodePoint);
        return kept.toString();
    }

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

    /**
     * Controls, surrogates and the marks that turn the direction of writing, which could make a line read as something
     * else, are dropped.
     */
    private static boolean isAllowed(int point) {
        return point == '\n' || point == '\t' || !Visible.isHidden(point);
    }
}
