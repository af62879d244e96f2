package org.surety.report.text;

import java.util.List;

/** Text that grows from top to bottom: headings, paragraphs, items, tables. */
public final class TextPage {

    private static final int LEAST_ROOM = 10;

    private final Look look;
    private final StringBuilder out = new StringBuilder();

    /** An empty page. */
    public TextPage(Look look) {
        this.look = look;
    }

    /** How it looks. */
    public Look look() {
        return look;
    }

    /** An empty line, unless the page is empty or ends with one. */
    public TextPage gap() {
        int end = out.length();
        if (end > 0 && !(end > 1 && out.charAt(end - 1) == '\n' && out.charAt(end - 2) == '\n')) {
            out.append('\n');
        }
        return this;
    }

    /** A heading, after an empty line. */
    public TextPage heading(String text) {
        gap();
        for (String line : Columns.wrap(Columns.clean(text), look.width())) {
            out.append(look.paint(Look.Kind.HEADING, line)).append('\n');
        }
        return this;
    }

    /** A paragraph. */
    public TextPage paragraph(String text) {
        return indented("", "", text);
    }

    /** A paragraph of lesser interest. */
    public TextPage faint(String text) {
        for (String line : Columns.wrap(Columns.clean(text), look.width())) {
            out.append(look.paint(Look.Kind.FAINT, line)).append('\n');
        }
        return this;
    }

    /** An item of a list that may have lists inside. */
    public TextPage item(int depth, String text) {
        String blanks = "  ".repeat(depth);
        return indented(blanks + "- ", blanks + "  ", text);
    }

    /**
     * A paragraph whose first line begins with {@code first} and whose others begin with {@code others}; both may be
     * painted. Where {@code first} leaves no room, as the path of a file may, it has a line of its own.
     */
    public TextPage indented(String first, String others, String text) {
        int wider = Columns.of(first) - Columns.of(others);
        if (wider > 0 && Columns.of(first) + LEAST_ROOM > look.width()) {
            out.append(first.stripTrailing()).append('\n');
            return indented(others, others, text);
        }
        String room = wider > 0 ? "\u00A0".repeat(wider) : "";
        List<String> lines = Columns.wrap(room + Columns.clean(text), look.width() - Columns.of(others));
        for (int i = 0; i < lines.size(); i++) {
            out.append(i == 0 ? first + lines.get(i).substring(room.length()) : others + lines.get(i)).append('\n');
        }
        return this;
    }

    /** A table; nothing if it has no lines. */
    public TextPage table(Table table) {
        if (!table.isEmpty()) {
            out.append(table.render(look));
        }
        return this;
    }

    /** Lines as they are. */
    public TextPage raw(String text) {
        out.append(text);
        return this;
    }

    /** All of it; blanks that lines must not break at are now plain ones, which every terminal shows. */
    @Override
    public String toString() {
        return out.toString().replace('\u00A0', ' ');
    }
}
