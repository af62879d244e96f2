package org.surety.report.csv;

import java.util.List;

/** Writes CSV as RFC 4180 has it: comma, quotation marks where needed, lines that end with CR LF, the first with the names of the columns. */
final class Csv {

    private static final String END = "\r\n";

    private final StringBuilder out = new StringBuilder();

    /** A table with these columns. */
    Csv(String... columns) {
        row(columns);
    }

    /** Adds a row. */
    Csv row(String... cells) {
        return row(List.of(cells));
    }

    /** Adds a row. */
    Csv row(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            out.append(i > 0 ? "," : "").append(cell(cells.get(i)));
        }
        out.append(END);
        return this;
    }

    private static String cell(String text) {
        boolean plain = text.chars().noneMatch(it -> it == ',' || it == '"' || it == '\n' || it == '\r')
                && text.equals(text.strip());
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /** The whole table. */
    @Override
    public String toString() {
        return out.toString();
    }
}
